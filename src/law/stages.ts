import { englishPieces } from './english.ts'
import type { FrenchSentence } from './french.ts'
import type { SourceFile } from './source.ts'

/**
 * An experiment has eight stages (« étapes » : idea, framing… dissemination); its protocol has phases, and phases have
 * milestones (« phases », « jalons »). One word for both, and whoever reads the two pages takes one for the other.
 */
const ofPhases =
  /^src\/modules\/experiments\/(?!(?:board|gates|past|sheet|proposals|texts|testing)\/|[\w-]+\.ts$)/

/** What a page of phases may say of the stages of its experiment. */
const aboutStages =
  /étape « Idée »|à l’étape suivante|ses étapes, ses critères|passez d’abord l’étape|stage “Idea”|next stage|its stages, criteria|pass the stage first/

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

/** « Étape » said where phases are written, opened and closed. */
export function stageForPhase({ path, line, text }: FrenchSentence): readonly string[] {
  const words = plain(text)
  return ofPhases.test(path) &&
    /(?<!\p{L})étapes?(?!\p{L})/iu.test(words) &&
    !aboutStages.test(words)
    ? [`${path}:${line} ${text.slice(0, 120)} → « phase »`]
    : []
}

/** “Step” said for a stage or a phase of an experiment: it stays for what one does next. */
export function stepForStage(file: SourceFile): readonly string[] {
  if (!/^src\/modules\/experiments\//.test(file.path)) return []
  return englishPieces(file)
    .filter(({ text }) => {
      const words = plain(text)
      const isStep =
        /\bsteps?\b/i.test(words) && !/\bnext step\b|steps of deliberation/i.test(words)
      const isStage = ofPhases.test(file.path) && /\bstages?\b/i.test(words)
      return isStep || (isStage && !aboutStages.test(words))
    })
    .map(({ line, text }) => `${file.path}:${line} ${text.slice(0, 120)}`)
}
