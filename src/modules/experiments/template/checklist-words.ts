import type { Texts } from '#kit/texts.ts'
import {
  type ChecklistShape,
  checklistKey,
  type PrincipleShape,
  principleHelp,
  principleRow,
} from './checklist-shapes.ts'
import words from './protocol-words.json' with { type: 'json' }
import type { ProtocolWords } from './protocol-words.ts'

type Named = Pick<ChecklistShape, 'name'>

const all: ProtocolWords = words

function row(shape: Named, name: string): Texts<string> {
  const texts = all[checklistKey(shape)]?.[name]
  if (!texts) throw new Error(`the checklist ${shape.name} has no words for “${name}”`)
  return texts
}

export function checklistTexts(shape: Named) {
  const [title, question, help] = [row(shape, 'titre'), row(shape, 'question'), row(shape, 'aide')]
  return {
    fr: { title: title.fr, question: question.fr, help: help.fr },
    en: { title: title.en, question: question.en, help: help.en },
  }
}

export function principleTexts(shape: Named, principle: Pick<PrincipleShape, 'id'>) {
  const title = row(shape, principleRow(principle))
  const help = row(shape, principleHelp(principle))
  return { fr: { title: title.fr, help: help.fr }, en: { title: title.en, help: help.en } }
}
