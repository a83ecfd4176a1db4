import { addDays, dayOf } from '#kit/dates.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { answerIdea, askService, giveOpinion } from '../actions/judge-idea.ts'
import { enterIdea, proposeIdea } from '../actions/propose-idea.ts'
import { closeIdeas, freezeRules } from '../actions/run-edition.ts'
import { createEdition } from '../actions/write-rules.ts'
import { type Rules, usualClauses } from '../edition.ts'
import type { AnswerForm, IdeaForm } from '../idea.ts'
import { listReviews } from '../store/desk.ts'
import { deleteInvented, hasInvented } from '../store/editions.ts'

/** An edition whose ideas are looked at: some are answered, one waits for a service, and one was refused. */
export async function loadDemoBudget(real: Ctx): Promise<void> {
  if (await hasInvented(real.db)) return
  const at = (days: number): Ctx => ({
    ...real,
    person: houseViewer,
    mail: () => undefined,
    now: new Date(real.now.getTime() - days * 86_400_000),
  })
  const today = dayOf(real.now)
  const made = await createEdition(at(40), rulesFrom(today), { invented: true })
  if (!made.ok) throw new Error('the house may always write rules')
  const { slug, id } = made.value
  await freezeRules(at(39), slug)
  for (const [place, idea] of ideas.entries()) await proposeIdea(at(35 - place), slug, idea)
  for (const idea of entered) await enterIdea(at(25), slug, { ...idea, medium: 'workshop' })
  await closeIdeas(at(10), slug)
  await askService(at(9), slug, 1, { service: 'Espaces verts', dueOn: addDays(today, -2) })
  const [review] = await listReviews(real.db, id)
  if (review)
    await giveOpinion(at(6), slug, 1, {
      review: review.id,
      advice: 'favourable',
      reason: 'Le sol est bon, l’arrosage est déjà là.',
      costCents: 620_000,
    })
  for (const [number, answer] of answers) await answerIdea(at(4), slug, number, answer)
  await askService(at(3), slug, 4, { service: 'Voirie', dueOn: addDays(today, 5) })
  const next = await createEdition(at(1), nextRules(today), { invented: true })
  if (!next.ok) throw new Error('the house may always write rules')
}

export async function removeDemoBudget(ctx: Ctx): Promise<void> {
  await deleteInvented(ctx.db)
}

function rulesFrom(today: string): Rules {
  return {
    title: 'Budget participatif de Valbrenne',
    presentation:
      'La commune réalise les projets que le vote finance, dans l’ordre où il les finance, et publie les retards avec leur raison.',
    envelopeCents: 3_000_000,
    themes: ['Nature', 'Sport et jeux', 'Rues et places'],
    areas: [],
    leastCents: 50_000,
    mostCents: 1_500_000,
    whoMay: 'Toute personne qui habite Valbrenne, sans condition de nationalité.',
    leastAge: 11,
    ideasUntil: addDays(today, -10),
    analysisUntil: addDays(today, 20),
    voteUntil: addDays(today, 60),
    ballot: 'approval',
    counting: 'equal-shares',
    mostChoices: undefined,
    clauses: usualClauses,
  }
}

/** The one that follows is being written: nobody outside reads it yet. */
function nextRules(today: string): Rules {
  return {
    ...rulesFrom(today),
    title: 'Budget participatif des écoles de Valbrenne',
    presentation: 'Les élèves proposent ce qui changera dans leur cour, et votent.',
    ideasUntil: addDays(today, 120),
    analysisUntil: addDays(today, 160),
    voteUntil: addDays(today, 200),
  }
}

const nobody = { name: '', contact: '', area: '', latitude: undefined, longitude: undefined }

const ideas: readonly IdeaForm[] = [
  {
    ...nobody,
    title: 'Un verger où chacun cueille',
    description: 'Douze arbres fruitiers derrière la halle, et un panneau qui dit quand cueillir.',
    theme: 'Nature',
    place: 'Derrière la halle',
  },
  {
    ...nobody,
    title: 'Une piste de course autour du stade',
    description: 'Le tour du stade est en terre : il est inutilisable dès qu’il pleut.',
    theme: 'Sport et jeux',
    place: 'Le stade',
  },
  {
    ...nobody,
    title: 'Refaire la route départementale',
    description: 'Elle est trouée devant le collège, et les vélos font un détour.',
    theme: 'Rues et places',
    place: 'Devant le collège',
  },
  {
    ...nobody,
    title: 'Des bancs à l’arrêt du car',
    description: 'Trois bancs sous l’abri, pour attendre le car du matin assis.',
    theme: 'Rues et places',
    place: 'L’arrêt du car',
  },
]

const entered: readonly IdeaForm[] = [
  {
    ...nobody,
    title: 'Un terrain de boules éclairé',
    description:
      'Dit en atelier : on joue le soir en été, et on ne voit plus rien après neuf heures.',
    theme: 'Sport et jeux',
    place: 'La place du lavoir',
  },
]

const answers: readonly (readonly [number, AnswerForm])[] = [
  [
    1,
    {
      verdict: 'admissible',
      answer: 'La plantation se fait à l’automne, avec l’école.',
      costs: [
        { label: 'Douze arbres', cents: 240_000 },
        { label: 'Plantation et tuteurs', cents: 380_000 },
      ],
    },
  ],
  [
    2,
    {
      verdict: 'admissible',
      answer: 'Un revêtement qui laisse passer l’eau suffit.',
      costs: [{ label: 'Revêtement de 400 mètres', cents: 1_450_000 }],
    },
  ],
  [
    3,
    {
      verdict: 'refused',
      answer:
        'Cette route est au département : la demande lui est transmise, avec la date de sa réponse.',
      clause: 1,
    },
  ],
]
