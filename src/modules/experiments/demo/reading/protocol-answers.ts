import {
  type ContentPart,
  codeOf,
  hintOf,
  partsOf,
  pointsOf,
  textOf,
  typesetWords,
} from '#kit/content/content.ts'
import { type CardPlace, type CardReader, cardReader } from '#kit/content/content-card.ts'
import type { Json } from '#kit/json/canonical-json.ts'
import { readNumber } from '#kit/numbers.ts'
import type { Answer } from '../../answer.ts'
import {
  checklistOf,
  checklistSections,
  type ItemField,
  type ProtocolContent,
  principleStates,
  type Section,
  sectionAt,
  sectionsOf,
  severities,
  severityWords,
  stateWords,
} from '../../template/nouns.ts'

const without = /^Sans objet\s*:\s*/

/** The parts « ### » of a protocol, each under the address of its section, in the order of the file. */
export function readProtocol(part: ContentPart, place: CardPlace): ProtocolContent {
  const answers: Record<string, Answer> = {}
  const [before, ...parts] = partsOf(part.lines, part.line + 1, '###')
  if (before && textOf(before) !== '')
    place.add({
      path: place.path,
      line: part.line,
      text: `sous « ${part.title} », écrivez d’abord un titre de partie, par exemple « ### contexte ».`,
    })
  for (const contentPart of parts) {
    const fault = (line: number, text: string) => place.add({ path: place.path, line, text })
    const section = sectionAt(contentPart.title)
    if (!section) {
      fault(
        contentPart.line,
        `un protocole n’a pas de partie « ${contentPart.title} ». ${hintOf(contentPart.title, addresses)}`,
      )
    } else if (answers[section.key]) {
      fault(
        contentPart.line,
        `la partie « ${contentPart.title} » est déjà écrite plus haut : gardez-en une.`,
      )
    } else answers[section.key] = answerIn(section, contentPart, place)
  }
  return answers
}

const addresses = sectionsOf(checklistSections.map(({ key }) => key)).map(({ address }) => address)

function answerIn(section: Section, part: ContentPart, place: CardPlace): Answer {
  const text = textOf(part)
  if (without.test(text)) return { without: text.replace(without, '') }
  return { answer: readers[section.kind](section, part, place) }
}

type Reader = (section: Section, part: ContentPart, place: CardPlace) => Json

const readers: Readonly<Record<Section['kind'], Reader>> = {
  line: (_section, part) => textOf(part),
  text: (_section, part, { path, add }) => {
    const text = textOf(part)
    if (text === '')
      add({
        path,
        line: part.line,
        text: `il n’y a rien sous « ${part.title} » : écrivez le texte, ou retirez le titre.`,
      })
    return text
  },
  number: (_section, part, { path, add }) => {
    const value = readNumber(textOf(part))
    if (value === undefined)
      add({
        path,
        line: part.line,
        text: `sous « ${part.title} », écrivez un nombre, par exemple 24.`,
      })
    return value ?? 0
  },
  choice: (section, part, place) => choiceIn(section, textOf(part), part.line + 1, place),
  choices: (section, part, place) =>
    points(part, place).map(({ text, line }) => choiceIn(section, text, line, place)),
  list: (_section, part, place) => points(part, place).map(({ text }) => typesetWords(text)),
  items: (section, part, place) =>
    cards(part, '####', place).map(({ title, card }) => itemIn(section.fields ?? [], title, card)),
  phases: (_section, part, place) => phasesIn(part, place),
  checklist: (section, part, place) => principlesIn(section, part, place),
}

function points(part: ContentPart, { path, add }: CardPlace) {
  return pointsOf(part, (line, text) => add({ path, line, text }))
}

function choiceIn(section: Section, typed: string, line: number, { path, add }: CardPlace): string {
  const options = section.options ?? []
  const words = Object.fromEntries(options.map(({ value, label }) => [value, label.fr]))
  const value = codeOf(typed, words)
  if (value === undefined)
    add({
      path,
      line,
      text: `« ${typed} » n’est pas un choix de « ${section.address} ». ${hintOf(typed, Object.values(words))}`,
    })
  return value ?? ''
}

/** Under each heading, its lines; all of them read to the end by `of`. */
function cards(part: ContentPart, sign: '####' | '#####', place: CardPlace) {
  const [, ...parts] = partsOf(part.lines, part.line + 1, sign)
  return parts.map((contentPart) => ({
    title: contentPart.title,
    part: contentPart,
    card: cardReader(contentPart, place),
  }))
}

/** A row of a table: under its mark, a line for each column, with the words of the column. */
function itemIn(fields: readonly ItemField[], id: string, card: CardReader): Json {
  const row: Record<string, string | number> = { id }
  for (const field of fields) {
    const key = field.label.fr
    if (!card.has(key) && !field.required) continue
    if (field.kind === 'money') row[field.name] = card.need(key, '120', card.cents(key), 0)
    else if (field.kind === 'number') row[field.name] = card.number(key, '3')
    else if (field.kind === 'choice') {
      const words = Object.fromEntries(
        (field.options ?? []).map(({ value, label }) => [value, label.fr]),
      )
      row[field.name] = card.pick(key, words, Object.values(words)[0] ?? '')
    } else row[field.name] = field.required ? card.text(key, '…') : card.orEmpty(key)
  }
  card.end()
  return row
}

const formats = { workshop: 'atelier', assembly: 'assemblée', meeting: 'réunion' } as const

/** A phase, what it reaches, and the sessions that it opens: « #### repère », then « ##### jalon … » and « ##### séances … ». */
function phasesIn(part: ContentPart, place: CardPlace): Json {
  const [, ...phases] = partsOf(part.lines, part.line + 1, '####')
  return phases.map((phase) => {
    const [own, ...inside] = partsOf(phase.lines, phase.line + 1, '#####')
    const card = cardReader(
      { title: phase.title, line: phase.line, lines: own?.lines ?? [] },
      place,
    )
    const milestones: Json[] = []
    const instruments: Json[] = []
    for (const contentPart of inside) {
      const [kind = '', id = ''] = contentPart.title.split(' ')
      const within = cardReader(contentPart, place)
      if (kind === 'jalon')
        milestones.push({
          id,
          title: within.text('titre', 'Premières lettres postées'),
          on: within.day('jour', 'J-30'),
        })
      else if (kind === 'séances')
        instruments.push({
          id,
          kind: 'sessions',
          settings: {
            format: within.pick('forme', formats, formats.meeting),
            sessions: within.number('combien', '2'),
            participants: within.number('personnes', '30'),
            minutes: within.number('minutes', '90'),
            place: within.text('lieu', 'Mairie'),
          },
        })
      else
        within.fault(
          contentPart.line,
          `sous une phase, un titre « ##### » commence par « jalon » ou « séances », puis son repère : « ##### séances ${id || 'reunions'} ».`,
        )
      within.end()
    }
    const read = {
      id: phase.title,
      title: card.text('titre', 'Tirer au sort'),
      purpose: card.orEmpty('but'),
      startsOn: card.day('du', 'J-30'),
      endsOn: card.day('au', 'J-10'),
      milestones,
      dependsOn: card.several('après'),
      instruments,
    }
    card.end()
    return read
  })
}

function principlesIn(section: Section, part: ContentPart, place: CardPlace): Json {
  const known = checklistOf(section)?.principles ?? []
  const states = pickWords(principleStates, stateWords.fr)
  const degrees = pickWords(severities, severityWords.fr)
  return cards(part, '####', place).map(({ title, card }) => {
    if (!known.some(({ id }) => id === title))
      card.fault(
        card.line,
        `« ${part.title} » n’a pas de principe « ${title} ». ${hintOf(
          title,
          known.map(({ id }) => id),
        )}`,
      )
    const row = {
      id: title,
      state: card.pick('état', states, states.held),
      severity: card.pick('gravité', degrees, degrees.principle),
      evidence: card.orEmpty('preuve'),
      remark: card.orEmpty('remarque'),
    }
    card.end()
    return row
  })
}

function pickWords<T extends string>(keys: readonly T[], words: Readonly<Record<T, string>>) {
  return Object.fromEntries(keys.map((key) => [key, words[key]])) as Readonly<Record<T, string>>
}
