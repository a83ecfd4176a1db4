import { evaluationTexts } from '../../evaluation/nouns.ts'
import { followUpTexts } from '../../follow-up/nouns.ts'
import type { ReadActs } from './act-reader.ts'

/** What is written of the sheet; the rest is taken from the draft that the data write. */
const sheetLines = {
  title: 'titre',
  lead: 'question',
  who: 'qui',
  result: 'résultat',
  limits: 'limites',
  redo: 'à refaire',
  vigilance: 'vigilance',
  worked: 'ce qui a marché',
  advice: 'conseils',
  participants: 'participants',
  themes: 'thèmes',
  methods: 'méthodes',
  evidenceReason: 'pourquoi ce niveau',
} as const

/** What is written down on the way, what citizens are owed, and what is told in the end. */
export const endingActs: ReadActs = {
  journal: (card) => ({
    do: 'log',
    text: card.text('texte', 'Ce qui s’est passé.'),
    isPublic: !card.isSaid('pour l’équipe seulement'),
  }),
  proposition: (card) => ({
    do: 'propose',
    title: card.text('titre', 'Ce qui est proposé'),
    text: card.orEmpty('texte'),
    madeBy: card.orEmpty('de'),
    answerDueOn: card.day('réponse attendue', 'J+20'),
  }),
  réponse: (card) => ({
    do: 'answer',
    number: card.number('proposition', '1'),
    state: card.pick('état', followUpTexts.fr.states, followUpTexts.fr.states.accepted),
    reason: card.text('raison', 'Pourquoi.'),
    answeredBy: card.text('de', 'Le conseil municipal'),
    dueOn: card.maybeDay('échéance'),
    link: card.maybe('lien'),
  }),
  question: (card) => ({
    do: 'ask',
    question: card.text('question', 'Qui est venu ?'),
    criterion: card.orEmpty('critère'),
    indicator: card.orEmpty('indicateur'),
    source: card.orEmpty('source'),
    planned: card.orEmpty('prévu'),
    finding: card.orEmpty('constat'),
  }),
  évaluation: (card) => ({
    do: 'evaluate',
    form: card.pick('forme', evaluationTexts.fr.forms, evaluationTexts.fr.forms.self),
    author: card.text('qui', 'Le Labo'),
    summary: card.text('résumé', 'Ce qui a été appris.'),
    link: card.maybe('lien'),
  }),
  'fiche écrite': (card) => {
    const level = card.maybeNumber('solidité')
    const words = Object.entries(sheetLines).flatMap(([key, line]) => {
      const text = card.maybe(line)
      return text === undefined ? [] : [[key, text]]
    })
    return {
      do: 'write-sheet',
      words: {
        ...Object.fromEntries(words),
        ...(level === undefined ? {} : { evidenceLevel: level }),
      },
    }
  },
  'fiche publiée': () => ({ do: 'publish-sheet' }),
}
