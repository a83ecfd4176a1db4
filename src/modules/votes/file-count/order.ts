/**
 * An order drawn by lot, as it is typed: every option that stands, by its number in the file or by its name,
 * separated by commas or by `>`. Nothing when it is not that.
 */
export function readOrder(
  typed: string,
  options: readonly string[],
  withdrawn: readonly number[],
): readonly number[] | undefined {
  const words = typed
    .split(typed.includes('>') ? '>' : /[,;]/)
    .map((word) => word.trim())
    .filter(Boolean)
  const byNumber = words.every((word) => /^\d{1,6}$/.test(word))
  const order = words.map((word) =>
    byNumber ? Number(word) - 1 : onlyIndex(options, (name) => plain(name) === plain(word)),
  )
  const isWhole =
    order.every((option) => option in options) &&
    new Set(order).size === order.length &&
    [...options.keys()].every((option) => withdrawn.includes(option) || order.includes(option))
  return isWhole ? order : undefined
}

/** -1 when no name is that one, or several. */
function onlyIndex(options: readonly string[], wanted: (name: string) => boolean): number {
  const found = [...options.keys()].filter((at) => wanted(options[at] ?? ''))
  return found.length === 1 ? (found[0] ?? -1) : -1
}

const plain = (name: string) => name.normalize('NFC').trim().toLowerCase()
