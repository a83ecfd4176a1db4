/**
 * Where an increasing function crosses zero between two bounds (Chandrupatla, Adv. Eng. Softw. 28, 1997: halves, or
 * follows a curve where that is surer).
 */
export function increasingRoot(of: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let [fa, fb] = [of(a), of(b)]
  if (fa >= 0) return a
  if (fb <= 0) return b
  let [c, fc] = [a, fa]
  let part = 0.5
  for (let step = 0; step < 200; step++) {
    const x = a + part * (b - a)
    const fx = of(x)
    if (Math.sign(fx) === Math.sign(fa)) [c, fc] = [a, fa]
    else {
      ;[c, fc] = [b, fb]
      ;[b, fb] = [a, fa]
    }
    ;[a, fa] = [x, fx]
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    if (fa === 0 || fb === 0) return best
    const least = (4e-16 * Math.abs(best) + 1e-300) / Math.abs(b - c)
    if (least > 0.5) return best
    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    const isSure = phi * phi < xi && (1 - phi) ** 2 < 1 - xi
    const guess = isSure
      ? (fa / (fb - fa)) * (fc / (fb - fc)) +
        (((c - a) / (b - a)) * (fa / (fc - fa)) * fb) / (fc - fb)
      : 0.5
    part = Math.min(1 - least, Math.max(least, guess))
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b
}
