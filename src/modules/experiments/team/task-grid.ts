import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { say } from '#kit/form.ts'
import { type AskedField, askedForm, choice, dayIfKnown, text } from '#kit/forms/asked-fields.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import { whoIsMeant } from '#kit/writing/who-is-meant.ts'
import type { Share, Task } from './task.ts'
import { teamTexts } from './texts/team.ts'

/** Somebody of the team, by the name that whoever works there reads. */
export interface NamedMember {
  readonly id: string
  readonly name: string
}

export interface TaskRowForm {
  readonly title: string
  readonly does: readonly string[]
  readonly answers: readonly string[]
  readonly dueOn: string | undefined
  readonly state: 'todo' | 'done'
}

const words = (name: 'task' | 'does' | 'answers' | 'due' | 'state') => ({
  label: { fr: teamTexts.fr.grid[name], en: teamTexts.en.grid[name] },
})

/** All the tasks of a team on one page. Who takes part is typed by name: a sheet has names too. */
export function taskGrid(members: readonly NamedMember[], today: Day): Grid<TaskRowForm> {
  const form = askedForm({
    title: text({ ...words('task'), most: 200, required: true }),
    does: people(words('does'), members),
    answers: people(words('answers'), members),
    dueOn: dayIfKnown({ ...words('due'), days: 'begun-or-to-come' }),
    state: {
      ...choice({
        ...words('state'),
        options: (['todo', 'done'] as const).map((value) => ({
          value,
          label: { fr: teamTexts.fr.grid[value], en: teamTexts.en.grid[value] },
        })),
        first: 'todo',
      }),
      // Left as it opens, it is to do.
      shape: z
        .enum(['', 'todo', 'done'])
        .default('todo')
        .transform((state) => (state === 'done' ? 'done' : 'todo')),
    },
  })
  return {
    name: 'lines',
    form: { ...form, shape: heldTogether(form.shape, today) },
    row: { fr: teamTexts.fr.task, en: teamTexts.en.task },
    titles: {
      title: ['tache', 'taches', 'titre', 'quoi', 'action', 'a faire', 'que faire', 'intitule'],
      does: ['qui', 'fait par', 'qui fait', 'personne', 'responsable', 'assigne a', 'r', 'who'],
      answers: ['en repond', 'pilote', 'referent', 'referente', 'a', 'accountable'],
      dueOn: ['pour le', 'echeance', 'date', 'avant le', 'date limite', 'jusqu au', 'due'],
      state: ['etat', 'statut', 'avancement', 'fait', 'faite', 'status', 'done'],
    },
    words: {
      state: {
        ...{ 'en cours': 'todo', 'en retard': 'todo', 'a venir': 'todo', non: 'todo', no: 'todo' },
        ...{ 'a commencer': 'todo', 'pas commence': 'todo', 'in progress': 'todo', open: 'todo' },
        ...{ fait: 'done', terminee: 'done', termine: 'done', fini: 'done', finie: 'done' },
        ...{ ok: 'done', oui: 'done', x: 'done', clos: 'done', close: 'done', closed: 'done' },
      },
    },
    key: ['title'],
    most: 200,
  }
}

const tooFar = say(
  'Ce jour est dans plus de dix ans : vérifiez l’année.',
  'This day is more than ten years ahead: check the year.',
)
const twoShares = say(
  'Une personne a une seule part dans une tâche : ne la nommez qu’une fois.',
  'A person has one share in a task: name them once.',
)

/** What no field can tell alone: a day as far as people plan, and one share for each person. */
function heldTogether(shape: z.ZodType<TaskRowForm>, today: Day): z.ZodType<TaskRowForm> {
  return shape.superRefine(({ does, answers, dueOn }, issue) => {
    if (dueOn && isCivilDay(dueOn) && isTooFar(dueOn, today))
      issue.addIssue({ code: 'custom', path: ['dueOn'], ...tooFar })
    if (answers.some((id) => does.includes(id)))
      issue.addIssue({ code: 'custom', path: ['answers'], ...twoShares })
  }) as z.ZodType<TaskRowForm>
}

/** Names, parted by commas or as people part them; the first name is enough where one person alone has it. */
function people(
  asked: ReturnType<typeof words>,
  members: readonly NamedMember[],
): AskedField<readonly string[]> {
  const shape = z
    .string()
    .trim()
    // Else what looks at the whole line would meet the text that was typed, and no list.
    .max(400, { abort: true })
    .default('')
    .transform((typed, issue) => {
      const found: string[] = []
      for (const name of namesIn(typed)) {
        const member = whoIsMeant(name, members)
        if (member) found.push(member.id)
        else issue.addIssue({ code: 'custom', ...notOfTeam(name) })
      }
      return [...new Set(found)]
    })
  return {
    ...text({ ...asked, most: 400 }),
    shape,
    typed: (ids: readonly string[]) => namesOf(ids, members),
  }
}

const notOfTeam = (name: string) =>
  say(
    `« ${name} » n’est le nom d’aucune personne de l’équipe, ou de plusieurs. Écrivez le prénom et le nom tels que la page de l’équipe les donne.`,
    `“${name}” is the name of nobody in the team, or of several. Write the first and last name as the page of the team gives them.`,
  )

const namesIn = (typed: string) =>
  typed
    .split(/[,;/&\n]| et | and /)
    .map((name) => name.trim())
    .filter((name) => name !== '')

function namesOf(ids: readonly string[], members: readonly NamedMember[]): string {
  return members
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ')
}

export function taskRows(tasks: readonly Task[], grid: Grid<TaskRowForm>): readonly StandingRow[] {
  return tasks.map((task) =>
    standingRow(grid, {
      id: task.id,
      title: task.title,
      does: membersWith(task, 'does'),
      answers: membersWith(task, 'answers'),
      dueOn: task.dueOn,
      state: task.doneOn ? 'done' : 'todo',
    }),
  )
}

function membersWith({ shares }: Task, asked: Share): readonly string[] {
  return [...shares].flatMap(([memberId, share]) => (share === asked ? [memberId] : []))
}

/** The task as this row says it; those who are asked or told stay so, unless they are named here. */
export function taskOfRow(
  id: string,
  row: TaskRowForm,
  before: Task | undefined,
  today: Day,
): Task {
  const kept = [...(before?.shares ?? [])].filter(
    ([, share]) => share === 'is-asked' || share === 'is-told',
  )
  const named = [
    ...row.does.map((memberId) => [memberId, 'does'] as const),
    ...row.answers.map((memberId) => [memberId, 'answers'] as const),
  ]
  return {
    id,
    title: row.title,
    dueOn: row.dueOn,
    doneOn: row.state === 'done' ? (before?.doneOn ?? today) : undefined,
    shares: new Map([...kept, ...named]),
  }
}
