type Bytes = Uint8Array;

function join(mark: number, ...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  whole[0] = mark;
  let at = 1;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * One hash that stands for many leaves in their order (RFC 6962): leaves and knots are hashed apart, so that no list
 * can be taken for another, and a leaf without a partner rises as it is.
 */
export function merkleRoot(leaves: readonly Bytes[], hash: (bytes: Bytes) => Bytes): Bytes {
  if (leaves.length === 0) return hash(new Uint8Array());
  let level = leaves.map(leaf => hash(join(0, leaf)));
  while (level.length > 1) {
    const above: Bytes[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left) above.push(right ? hash(join(1, left, right)) : left);
    }
    level = above;
  }
  return level[0] ?? hash(new Uint8Array());
}
