import { defineTexts } from '#kit/texts.ts'

/** What comes along with one more vote of the same kind. */
export const voteCopyTexts = defineTexts(
  {
    words: {
      always:
        'Le titre, la question et ses explications, les options, la méthode et ses mentions, le secret du vote, les procurations, la règle des poids.',
      never:
        'La liste de vote, les codes, les procurations données, les bulletins, le tableau public, le résultat, le lien avec une expérimentation.',
      rewritten: 'Le titre, la question, les options et la fin du vote.',
    },
  },
  {
    words: {
      always:
        'Its title, the question and its explanations, the options, the method and its grades, the secrecy, the proxies, the rule of the weights.',
      never:
        'The roll, the codes, the proxies that were given, the ballots, the public board, the result, the link with an experiment.',
      rewritten: 'The title, the question, the options and the end of the vote.',
    },
  },
)
