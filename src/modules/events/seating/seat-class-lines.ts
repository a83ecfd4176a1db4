import { say } from '#kit/form.ts'

export interface SeatClassWords {
  readonly label: string
  readonly capacity: number | undefined
}

/** Said beside the field when a line cannot be read. */
export const seatClassesUnread = say(
  'Écrivez une ligne par sorte de place : son nom, un point-virgule, un nombre (« Sur place ; 40 »). Chaque nom une seule fois. Si le nom finit par un nombre et n’a pas de limite, finissez la ligne par un point-virgule (« Salle 2 ; »).',
  'One line per kind of seat: its name, a semicolon, a number (“On site; 40”). Each name once. If the name ends with a number and has no limit, end the line with a semicolon (“Room 2;”).',
)

const places = '(?:\\s*(?:places?|seats?))?'
/** A comma between two digits is one number. */
const withNumber = new RegExp(`(?<!\\s)\\s*(?:[;:=]|(?<!\\d),)\\s*(\\d{1,6})${places}$`, 'i')
const withoutLimit = /(?<!\s)\s*;$/
/** A number in letters, after what stands before a limit. */
const inLetters =
  /[;:=,]\s*(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|quatre-vingts?|cents?|mille|one|two|three|four|five|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred)(?:[-\s]\p{L}+){0,4}$/iu

/**
 * `Sur place ; 40`, one a line, or with a colon, a comma or an equals sign; without a number, no limit of its own. A line
 * where a number stands in another way is not read: a limit that is not held would seat too many people.
 */
export function readSeatClasses(text: string): readonly SeatClassWords[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const good = lines.map(readLine).filter((classWords) => classWords !== undefined)
  const isOnce = new Set(good.map(({ label }) => label)).size === good.length
  return good.length === lines.length && good.length <= 12 && isOnce ? good : undefined
}

function readLine(line: string): SeatClassWords | undefined {
  const numbered = withNumber.exec(line)
  const end = numbered ?? withoutLimit.exec(line)
  const label = line.slice(0, end?.index)
  const capacity = numbered ? Number(numbered[1]) : undefined
  if (label === '' || label.includes(';') || label.length > 80 || capacity === 0) return undefined
  if (!end && (isDoubtful(line) || inLetters.test(line))) return undefined
  return { label, capacity }
}

/** A number first or last may be a limit or a part of the name: nobody but its writer knows. */
function isDoubtful(line: string): boolean {
  const words = line.split(/\s+/)
  if (words.length > 1 && /^\p{N}+$/u.test(words[0] ?? '')) return true
  const last = words.findLast((word) => !/^(?:places?|seats?)\P{L}*$/iu.test(word)) ?? ''
  const afterLetters = last.replace(/^.*\p{L}/su, '')
  return /\p{N}/u.test(afterLetters)
}

/** As they would be typed: what is written is read back as it is. */
export function writeSeatClasses(classes: readonly SeatClassWords[]): string {
  return classes
    .map(({ label, capacity }) => {
      if (capacity !== undefined) return `${label} ; ${capacity}`
      const [bare] = readSeatClasses(label) ?? []
      return bare?.label === label && bare.capacity === undefined ? label : `${label} ;`
    })
    .join('\n')
}
