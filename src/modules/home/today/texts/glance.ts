import type { GlanceSubject } from '#kit/frames/glance-figure.ts'
import { defineTexts } from '#kit/texts.ts'
import { colon, numbered } from '#kit/words.ts'

const fr: Readonly<Record<GlanceSubject, string>> = {
  lab: 'Le Labo',
  network: 'Le réseau',
  money: 'L’argent',
  people: 'L’équipe',
}
const en: Readonly<Record<GlanceSubject, string>> = {
  lab: 'The lab',
  network: 'The network',
  money: 'Money',
  people: 'The team',
}

/** The house at a glance, and what waits for a colleague. */
export const glanceTexts = defineTexts(
  {
    title: 'L’activité en un coup d’œil',
    subjects: fr,
    nothing: 'Rien à signaler.',
    load: (name: string, count: number) =>
      `${name}${colon.fr}${numbered(count, 'choses à faire', 'fr')}`,
    ownLoad: 'Ce que montre votre page',
    counted: (hour: string) => `Compté à ${hour}`,
    loadTitle: (name: string) => `Ce qui attend ${name}`,
    loadLead: (count: number) =>
      count === 0
        ? 'Rien n’attend cette personne.'
        : `${numbered(count, 'choses à faire', 'fr')}. Ce que cette personne a mis de côté n’est pas compté.`,
    nothingWaits: 'Rien à faire pour l’instant',
    closed: 'Une chose dont le détail n’est pas ouvert à l’équipe',
    family: 'Domaine',
  },
  {
    title: 'The activity at a glance',
    subjects: en,
    nothing: 'Nothing to report.',
    load: (name: string, count: number) =>
      `${name}${colon.en}${numbered(count, 'things to do', 'en')}`,
    ownLoad: 'What your page shows',
    counted: (hour: string) => `Counted at ${hour}`,
    loadTitle: (name: string) => `What waits for ${name}`,
    loadLead: (count: number) =>
      count === 0
        ? 'Nothing waits for this person.'
        : `${numbered(count, 'things to do', 'en')}. What this person put aside is not counted.`,
    nothingWaits: 'Nothing to do for now',
    closed: 'A thing whose detail is not open to the team',
    family: 'Subject',
  },
)
