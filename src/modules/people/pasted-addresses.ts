import { emailShape, nameUntilSaid } from './person.ts'

export interface PastedAddress {
  readonly email: string
  readonly name: string
}

export interface PastedAddresses {
  readonly people: readonly PastedAddress[]
  /** What holds no address that can be read, as it was pasted. */
  readonly unread: readonly string[]
}

/** How many people are invited at once. */
export const mostInvited = 50

/**
 * Addresses pasted from a mail program, a sheet or a list: one a line, or parted by commas or semicolons, with or without
 * a name (`Camille Aubry <camille@labo.fr>`). An address that comes twice is one person.
 */
export function readAddresses(pasted: string): PastedAddresses {
  const people = new Map<string, PastedAddress>()
  const unread: string[] = []
  for (const piece of pasted.split(/\r?\n/).flatMap(piecesOf)) {
    const read = personIn(piece)
    if (read) people.set(read.email, people.get(read.email) ?? read)
    else unread.push(piece)
  }
  return { people: [...people.values()], unread }
}

/** A line with one address is one person, whatever parts its cells; another is a list. */
function piecesOf(line: string): readonly string[] {
  const pieces = line.split('@').length > 2 ? line.split(/[,;\t]/) : [line]
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

function personIn(piece: string): PastedAddress | undefined {
  const words = piece.split(/[\s\p{Cc},;<>()"]+/u).filter((word) => word !== '')
  const read = words.map((word) => emailShape.safeParse(word.replace(/^mailto:/i, '')))
  const email = read.find(({ success }) => success)?.data
  if (!email) return undefined
  const name = words.filter((_, at) => !read[at]?.success).join(' ')
  return { email, name: name.slice(0, 120) || nameUntilSaid(email) }
}
