import { drawOf, nextStatement } from '#engines/opinion-map/index.ts'
import type { CountedMap } from './counted-map.ts'
import { isAsked, type Statement } from './statement.ts'

interface Asking {
  readonly counted: Pick<CountedMap, 'statements'> | undefined
  readonly statements: readonly Statement[]
  /** Numbers that this person has answered. */
  readonly answered: ReadonlySet<number>
  /** Of the person: with how many they answered, it is the seed of the draw. */
  readonly participantId: string
}

/**
 * What is asked next, drawn by the priorities of the last map; a statement that it did not count weighs one. The same
 * person who has answered as much is asked the same: going back, or loading the page again, loses nothing.
 */
export function statementToAsk(asking: Asking): Statement | undefined {
  const { counted, statements, answered, participantId } = asking
  const priorities = new Map(
    counted?.statements.map(({ number, priority }) => [number, priority] as const),
  )
  const askable = statements.map((statement) => {
    const priority = priorities.get(statement.number)
    return {
      id: String(statement.number),
      standing: !isAsked(statement) ? 'out' : statement.isMeta ? 'meta' : 'in',
      ...(priority === undefined ? {} : { priority }),
    } as const
  })
  const next = nextStatement(
    askable,
    new Set([...answered].map(String)),
    drawOf(seedOf(participantId, answered.size)),
  )
  return statements.find(({ number }) => String(number) === next)
}

/** Those that this person may still be asked. */
export function leftToAsk({
  statements,
  answered,
}: Pick<Asking, 'statements' | 'answered'>): number {
  return statements.filter((asked) => isAsked(asked) && !answered.has(asked.number)).length
}

function seedOf(id: string, count: number): number {
  const own = Number.parseInt(id.replaceAll('-', '').slice(-8), 16)
  return (own + Math.imul(count + 1, 0x85ebca6b)) >>> 0
}
