import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { say } from '#kit/form.ts'
import {
  type AskedForm,
  askedForm,
  choice,
  day,
  type GivenBy,
  text,
} from '#kit/forms/asked-fields.ts'
import { projectTexts } from './texts/projects.ts'

export const projectKinds = ['experiment', 'network', 'resources', 'other'] as const
export type ProjectKind = (typeof projectKinds)[number]

/** What has a budget. That of an experiment is read from the experiment: this room keeps no line of it. */
export interface Project {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly kind: ProjectKind
  readonly experimentId: string | undefined
  readonly startsOn: Day
  readonly endsOn: Day
  readonly invented: boolean
  readonly createdAt: Date
}

const { fr, en } = projectTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})

const asked = askedForm({
  kind: choice({
    ...words('kind'),
    options: projectKinds.map((value) => ({
      value,
      label: { fr: fr.kinds[value], en: en.kinds[value] },
    })),
  }),
  title: text({
    ...words('title'),
    hint: { fr: fr.titleHint, en: en.titleHint },
    sometimes: true,
    most: 120,
  }),
  startsOn: day({ ...words('startsOn'), days: 'begun-or-to-come' }),
  endsOn: day({ ...words('endsOn'), days: 'begun-or-to-come' }),
})

const experiment = z.object({
  experimentId: z
    .string()
    .trim()
    .max(60)
    .default('')
    .transform((id) => (id === '' ? undefined : id)),
})

type ProjectForm = GivenBy<typeof asked> & z.output<typeof experiment>

/** What is asked of a project; which experiment is asked by the page, which knows them. */
export const projectForm: AskedForm<ProjectForm, typeof asked.fields> = {
  ...asked,
  shape: z
    .intersection(asked.shape, experiment)
    .refine((form) => form.startsOn <= form.endsOn, {
      path: ['endsOn'],
      ...say('La fin vient après le début.', 'The end comes after the beginning.'),
    })
    .refine((form) => form.kind === 'experiment' || form.title !== '', {
      path: ['title'],
      ...say('Donnez un nom à ce projet.', 'Give this project a name.'),
    })
    .refine((form) => (form.kind === 'experiment') === (form.experimentId !== undefined), {
      path: ['experimentId'],
      ...say(
        'Choisissez l’expérimentation si, et seulement si, le projet en est une.',
        'Choose the experiment if, and only if, the project is one.',
      ),
    }),
}

export type { ProjectForm }

/** Both are days of the calendar of the house. */
export function yearsOf({ startsOn, endsOn }: Pick<Project, 'startsOn' | 'endsOn'>) {
  return { first: Number(startsOn.slice(0, 4)), last: Number(endsOn.slice(0, 4)) }
}
