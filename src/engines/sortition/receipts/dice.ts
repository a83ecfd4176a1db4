/** Dice that a list of panels wants: one for each digit of its last number, and never fewer than three. */
export function diceOfList(panels: number): number {
  return Math.max(3, String(Math.max(1, panels) - 1).length)
}

/**
 * A list of this length gives each of its panels to as many throws of its dice as any other: 100, 500, 1,000, 10,000…
 * With 667 panels, 334 to 666 would come half as often. Such a list is drawn no more; receipts that hold one recompute.
 */
export function isFairLength(panels: number): boolean {
  return panels > 0 && 10 ** diceOfList(panels) % panels === 0
}

/** Ten-sided dice as a number, the largest digit first, or `undefined` if they are not so many digits. 000 is panel 0. */
export function diceNumber(dice: readonly number[], count = 3): number | undefined {
  const isSound =
    dice.length === count && dice.every((die) => Number.isInteger(die) && die >= 0 && die <= 9)
  return isSound ? dice.reduce((sum, die) => 10 * sum + die, 0) : undefined
}

/** Whether these are three to twelve throws of a ten-sided die, in their order. */
export function tenSidedDice(dice: readonly number[]): boolean {
  return (
    dice.length >= 3 &&
    dice.length <= 12 &&
    dice.every((die) => Number.isInteger(die) && die >= 0 && die <= 9)
  )
}

/**
 * Six-sided dice, four at a time, read in base 6 (1 counts as 0): 0 to 1,295, of which 1,000 and above are thrown
 * again. Returns the first accepted index of a series of throws.
 */
export function sixSidedDice(throws: readonly (readonly number[])[]): number | undefined {
  for (const dice of throws) {
    if (dice.length !== 4 || dice.some((die) => !Number.isInteger(die) || die < 1 || die > 6))
      return undefined
    const value = dice.reduce((sum, die) => 6 * sum + die - 1, 0)
    if (value < 1000) return value
  }
  return undefined
}

/** How a throw is written before it enters a key: `4.1.6.` */
export function diceText(dice: readonly number[]): string {
  return dice.map((die) => `${die}.`).join('')
}
