/** A panel by types, held by `times` of the lottery’s numbers. */
export interface Step {
  readonly panel: Float64Array
  readonly times: number
}

/** Weights as whole parts that add up to `total`: the largest remainders are rounded up. */
export function wholeWeights(steps: readonly Step[], total: number): readonly Step[] {
  const sum = steps.reduce((all, { times }) => all + times, 0)
  const exact = steps.map(({ times }) => (times / sum) * total)
  const whole = exact.map(Math.floor)
  const order = exact
    .map((amount, at) => ({ at, rest: amount - (whole[at] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  const missing = total - whole.reduce((all, one) => all + one, 0)
  for (const { at } of order.slice(0, missing)) whole[at] = (whole[at] ?? 0) + 1
  return steps.flatMap(({ panel }, at) => {
    const times = whole[at] ?? 0
    return times > 0 ? [{ panel, times }] : []
  })
}
