/** A refusal said in words, without a stack: exit code 1. */
export class CommandRefused extends Error {}

/** Something given could not be understood, said in words: exit code 2. */
export class CommandMisread extends Error {
  /** For machines: one entry for each defect. */
  readonly problems: readonly object[]
  constructor(message: string, problems: readonly object[] = []) {
    super(message)
    this.problems = problems
  }
}

/** Everything was said already; only the exit code is left. */
export class CommandEnds extends Error {
  readonly code: number

  constructor(code: number) {
    super(`exit ${code}`)
    this.code = code
  }
}

/** `ouvroir votes verify 1`: the words of the command, then the version of its answer. */
export type AnswerSchema = `ouvroir ${string}`

/** What the command line says: a bar on a terminal, plain lines elsewhere, JSON when asked. */
export interface Terminal {
  say(line: string): void
  /** The name of the answer and its version come first: it rises when a key goes, or means another thing. */
  json(schema: AnswerSchema, value: object): void
  /** On the error output: never mixed with an answer. */
  note(line: string): void
  progress(label: string): (done: number, total: number) => void
}

/** Once all that was said has been read: a long answer goes through a pipe piece by piece, at the pace of its reader. */
export function whenSaid(out: Pick<NodeJS.WriteStream, 'write'>, then: () => void) {
  out.write('', () => then())
}

const width = 28

/** A name in a file that somebody sent may hold orders for the terminal: colours, erased lines, another title. */
const inert = (line: string) => line.replaceAll(/[^\P{Cc}\t\r\n]/gu, '\u{fffd}')

export function makeTerminal(asJson: boolean, out: NodeJS.WriteStream = process.stdout): Terminal {
  return {
    say: (line) => {
      if (!asJson) out.write(`${inert(line)}\n`)
    },
    json: (schema, value) => {
      if (asJson) out.write(`${JSON.stringify({ schema, ...value }, null, 2)}\n`)
    },
    note: (line) => {
      process.stderr.write(`${inert(line)}\n`)
    },
    progress: (label) =>
      asJson ? () => undefined : out.isTTY ? bar(label, out) : lines(label, out),
  }
}

function bar(label: string, out: NodeJS.WriteStream) {
  return (done: number, total: number) => {
    const share = total === 0 ? 1 : Math.min(1, done / total)
    const full = Math.round(share * width)
    out.write(`\r${label} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent(share)}`)
    if (share === 1) out.write('\n')
  }
}

/** One line each quarter: a log stays readable. */
function lines(label: string, out: NodeJS.WriteStream) {
  let said = -1
  return (done: number, total: number) => {
    const share = total === 0 ? 1 : Math.min(1, done / total)
    const quarter = Math.floor(share * 4)
    if (quarter <= said) return
    said = quarter
    out.write(`${label} ${percent(share)}\n`)
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
