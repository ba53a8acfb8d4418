import type { LiveMessage } from './channel.ts';

/** The path of the server's one subscription, `live.events`, as tRPC serves it to an EventSource. */
const ADDRESS = '/trpc/live.events';
/** The server speaks at least every 15 s; after three times that a silent line counts as dead. */
const SILENCE = 45_000;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

type Listener = {
  message: (message: LiveMessage) => void;
  state: (state: 'up' | 'down') => void;
  /** The server refused the stream or broke it off; perhaps nobody is signed in any more. */
  refused: () => void;
};

/**
 * Keeps one stream of events open, whatever the line does: a lost one is opened again after a growing pause.
 * tRPC's own link gives up when the server answers with an error, and weighs five times as much.
 * @returns the function that closes it.
 */
export function openStream(listener: Listener): () => void {
  let source: EventSource;
  let silence: ReturnType<typeof setTimeout>;
  let again: ReturnType<typeof setTimeout>;
  let pause = FIRST_PAUSE;

  const reopen = () => {
    source.close();
    clearTimeout(silence);
    listener.state('down');
    again = setTimeout(open, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(reopen, SILENCE);
  };
  const open = () => {
    source = new EventSource(ADDRESS);
    heard();
    source.addEventListener('connected', () => {
      heard();
      pause = FIRST_PAUSE;
      listener.state('up');
    });
    source.addEventListener('ping', heard);
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      heard();
      listener.message(JSON.parse(data) as LiveMessage);
    });
    source.addEventListener('return', reopen);
    source.addEventListener('serialized-error', () => {
      reopen();
      listener.refused();
    });
    source.addEventListener('error', () => {
      listener.state('down');
      if (source.readyState !== EventSource.CLOSED) return;
      reopen();
      listener.refused();
    });
  };
  open();
  return () => {
    clearTimeout(silence);
    clearTimeout(again);
    source.close();
  };
}
