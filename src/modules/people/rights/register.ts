import type { ColumnRegister, ColumnRule } from '#kit/column-register.ts'
import type { Kept } from '#kit/kept.ts'
import type { Processing } from '#kit/processing.ts'
import type { Locale, Texts } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'

export interface RegisteredRoom {
  readonly name: string
  readonly columns: ColumnRegister
  /** Why, whose, on what ground and for whom: said by the room that keeps personal data. */
  readonly processing?: Texts<Processing>
}

/** One line of the register of processing: what is kept in the same way for the same time. */
export interface RegisterLine {
  readonly room: string
  readonly class: ColumnRule['class']
  readonly kept: Kept
  /** Of a secret: what is kept of it. */
  readonly what?: Kept
  /** `identities.name`, in the order of the tables. */
  readonly columns: readonly string[]
}

const order: readonly ColumnRule['class'][] = [
  'secret',
  'sensitive',
  'personal',
  'internal',
  'public',
]

/** Columns of every room, gathered by class and retention; what touches people comes first. */
export function registerOf(rooms: readonly RegisteredRoom[]): readonly RegisterLine[] {
  return rooms.flatMap(({ name, columns }) => linesOf(name, columns))
}

function linesOf(room: string, register: ColumnRegister): RegisterLine[] {
  const groups = new Map<string, RegisterLine>()
  for (const [table, { columns }] of Object.entries(register)) {
    for (const [column, rule] of Object.entries(columns)) {
      const key = `${rule.class} ${rule.kept.fr} ${rule.what?.fr ?? ''}`
      const before = groups.get(key)?.columns ?? []
      groups.set(key, { room, ...rule, columns: [...before, `${table}.${column}`] })
    }
  }
  return [...groups.values()].toSorted((a, b) => order.indexOf(a.class) - order.indexOf(b.class))
}

/** Every column on its own line, for the table that is downloaded. */
export function everyColumn(rooms: readonly RegisteredRoom[]) {
  return rooms.flatMap(({ name, columns }) =>
    Object.entries(columns).flatMap(([table, rules]) =>
      Object.entries(rules.columns).map(([column, rule]) => ({
        room: name,
        table,
        column,
        ...rule,
      })),
    ),
  )
}

/** « secrète : l’empreinte d’un lien envoyé par courriel »: a class alone says nothing of what is kept. */
export function natureOf(
  { class: kind, what }: Pick<ColumnRule, 'class' | 'what'>,
  classes: Readonly<Record<ColumnRule['class'], string>>,
  locale: Locale,
): string {
  return what ? `${classes[kind]}${colon[locale]}${what[locale]}` : classes[kind]
}
