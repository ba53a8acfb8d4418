import { client } from '../../platform/trpc.ts';

const library = () => import('@simplewebauthn/browser');

/** Whether this browser can hold passkeys at all: only on a secure line. */
export function passkeysKnown(): boolean {
  return 'PublicKeyCredential' in globalThis && isSecureContext;
}

/** The person closed the window of the browser: no failure, nothing was sent. */
function wasClosed(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
}

/** Asks this device for a passkey and shows it to the server. @returns false when the person closed the window. */
export async function proveWithPasskey(): Promise<boolean> {
  const { startAuthentication } = await library();
  const { ceremony, options } = await client.identity.askPasskey.mutate({});
  try {
    const response = await startAuthentication({ optionsJSON: options });
    await client.identity.usePasskey.mutate({ ceremony, response });
    return true;
  } catch (error) {
    if (wasClosed(error)) return false;
    throw error;
  }
}

/** Makes a passkey on this device and gives it to the server. @returns false when the person closed the window. */
export async function makePasskey(name: string): Promise<boolean> {
  const { startRegistration } = await library();
  const { ceremony, options } = await client.identity.beginPasskey.mutate({});
  try {
    const response = await startRegistration({ optionsJSON: options });
    await client.identity.addPasskey.mutate({ ceremony, name, response });
    return true;
  } catch (error) {
    if (wasClosed(error)) return false;
    throw error;
  }
}
