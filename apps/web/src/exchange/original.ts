/** The resource as it came, as text. @throws Error when the server does not give it. */
export async function readOriginal(id: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(`/exchange/items/${id}`, { signal });
  if (!answer.ok) throw new Error(`the original was not given: ${answer.status}`);
  return answer.text();
}
