/**
 * Aborted by the first signal to stop, or when the process that started this one is gone; further ones change nothing.
 * @param told called at that moment.
 */
export function stopSignal(told: () => void = () => undefined): AbortSignal {
  const stop = new AbortController();
  const begin = () => {
    if (stop.signal.aborted) return;
    told();
    stop.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, begin);
  process.on('disconnect', begin);
  process.channel?.unref();
  // Whoever read the output may be gone by then: that must not keep the rest from being put in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', begin);
  return stop.signal;
}
