import { client } from '../../platform/trpc.ts';

const library = () => import('@simplewebauthn/browser');

const bareNumber = /^[\d.]+$|^\[/;

/** Whether passkeys work here: on a secure line, and under a name, for they never belong to a bare number. */
export function passkeysKnown(): boolean {
  return 'PublicKeyCredential' in globalThis && isSecureContext && !bareNumber.test(location.hostname);
}

/** The person closed the window of the browser: no failure, nothing was sent. */
function wasClosed(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
}

/** What this device could not do, in the form in which refusals are explained. */
function refusalFor(error: unknown): unknown {
  const { name } = error as { name?: string };
  const reason =
    name === 'SecurityError'
      ? 'passkey_elsewhere'
      : name === 'InvalidStateError'
        ? 'passkey_known'
        : 'passkey_device';
  return { data: { domain: { code: 'rule_violated', reason } } };
}

/** Runs a question to the device. @returns false when the person closed the window. */
async function unlessClosed(run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (wasClosed(error)) return false;
    throw error;
  }
}

const onDevice = <T>(question: Promise<T>): Promise<T> =>
  question.catch((error: unknown) => {
    throw wasClosed(error) ? error : refusalFor(error);
  });

/** Asks this device for a passkey and shows it to the server. @returns false when the person closed the window. */
export async function proveWithPasskey(why: 'sign_in' | 'proof'): Promise<boolean> {
  const { startAuthentication } = await library();
  const { ceremony, options } = await client.identity.askPasskey.mutate({ why });
  return unlessClosed(async () => {
    const response = await onDevice(startAuthentication({ optionsJSON: options }));
    await client.identity.usePasskey.mutate({ ceremony, response });
  });
}

/** Makes a passkey on this device and gives it to the server. @returns false when the person closed the window. */
export async function makePasskey(name: string): Promise<boolean> {
  const { startRegistration } = await library();
  const { ceremony, options } = await client.identity.beginPasskey.mutate({});
  return unlessClosed(async () => {
    const response = await onDevice(startRegistration({ optionsJSON: options }));
    await client.identity.addPasskey.mutate({ ceremony, name, response });
  });
}
