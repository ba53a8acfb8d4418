import { startAddress } from './address.ts';

const NAME = 'lianzhen-confirmed';

/** Tells the page that asked that the person has been confirmed in this window. */
export function tellConfirmed(): void {
  const channel = new BroadcastChannel(NAME);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target, only windows do
  channel.postMessage('confirmed');
  channel.close();
}

/** Calls back when a window has confirmed the person. @returns what ends the listening. */
export function onConfirmed(run: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', run);
  return () => channel.close();
}

/** Opens the window in which the other house asks. @returns false when the browser forbids it. */
export function openConfirming(): boolean {
  return open(startAddress('confirm'), NAME, 'popup,width=560,height=720') !== null;
}
