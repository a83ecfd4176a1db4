import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { stageTexts } from '../../texts/stage.ts'
import type { NextThing } from '../what-next.ts'
import { requirementTexts } from './gate.ts'

const texts = defineTexts(
  {
    answerCall: (count: number) =>
      count > 1
        ? `répondre à ${writtenNumber(count, 'fr')} territoires`
        : 'répondre à un territoire',
    planPhases: 'prévoir au moins une phase, par un avenant au protocole',
    open: (title: string) => `ouvrir la phase « ${title} »`,
    run: (title: string) => `mener la phase « ${title} » jusqu’au bout`,
    close: (title: string) => `clore la phase « ${title} »`,
    pass: (station: string) => `passer à l’étape « ${station} »`,
    tellStop: 'publier la fiche : dire ce que l’arrêt a appris',
    stopTold: 'l’arrêt est raconté dans sa fiche',
    spread: 'faire connaître la fiche, pour que d’autres reprennent l’essai',
  },
  {
    answerCall: (count) => (count > 1 ? `answer ${count} territories` : 'answer a territory'),
    planPhases: 'plan at least one phase, by an amendment to the protocol',
    open: (title) => `open the phase “${title}”`,
    run: (title) => `carry the phase “${title}” to its end`,
    close: (title) => `close the phase “${title}”`,
    pass: (station) => `go to the stage “${station}”`,
    tellStop: 'publish the case sheet: tell what the stop taught',
    stopTold: 'the stop is told in its case sheet',
    spread: 'make the case sheet known, so that others adopt it',
  },
)

/** « ouvrir la phase « Envoyer les lettres » »: the gesture, as the middle of a sentence. */
export function nextWords(next: NextThing, locale: Locale): string {
  const words = texts[locale]
  switch (next.kind) {
    case 'answer-call':
      return words.answerCall(next.count)
    case 'requirement':
      return requirementTexts[locale][next.key].gesture
    case 'publish':
      return requirementTexts[locale]['experiment-public'].gesture
    case 'plan-phases':
      return words.planPhases
    case 'open-phase':
      return words.open(next.title)
    case 'run-phase':
      return words.run(next.title)
    case 'close-phase':
      return words.close(next.title)
    case 'pass':
      return words.pass(stageTexts[locale].stations[next.to])
    case 'tell-stop':
      return words.tellStop
    case 'stop-told':
      return words.stopTold
    default:
      return words.spread
  }
}
