import { defineTexts } from '#kit/texts.ts'

/** A condition in words. */
export const conditionTexts = defineTexts(
  {
    and: ', et ',
    or: ', ou ',
    not: (condition: string) => `pas : ${condition}`,
    question: (text: string) => `« ${text} »`,
    row: (text: string, row: string) => `« ${text} », ligne « ${row} »`,
    value: (value: string) => `« ${value} »`,
    yesNo: (yes: boolean) => (yes ? 'oui' : 'non'),
    about: { role: 'le rôle', population: 'la population du territoire' },
    signs: {
      '=': 'est',
      '≠': 'n’est pas',
      '<': 'est plus petit que',
      '≤': 'est au plus',
      '>': 'est plus grand que',
      '≥': 'est au moins',
      contains: 'contient',
      answered: 'a une réponse',
      'prefer-not': 'a pour réponse « Je préfère ne pas répondre »',
    },
  },
  {
    and: ', and ',
    or: ', or ',
    not: (condition) => `not: ${condition}`,
    question: (text) => `“${text}”`,
    row: (text, row) => `“${text}”, row “${row}”`,
    value: (value) => `“${value}”`,
    yesNo: (yes) => (yes ? 'yes' : 'no'),
    about: { role: 'the role', population: 'the population of the territory' },
    signs: {
      '=': 'is',
      '≠': 'is not',
      '<': 'is smaller than',
      '≤': 'is at most',
      '>': 'is larger than',
      '≥': 'is at least',
      contains: 'contains',
      answered: 'has an answer',
      'prefer-not': 'is answered by “I prefer not to answer”',
    },
  },
)
