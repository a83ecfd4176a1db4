import { defineTexts } from '#kit/texts.ts'

/** What a vote on projects says of its result: another page counts it. */
export const purseResultTexts = defineTexts(
  {
    counted:
      'Ce vote choisit des projets que paie une même somme. Les bulletins de cette urne sont comptés selon le règlement du budget, sur sa page.',
    link: 'Lire quels projets sont financés',
    rule: 'La règle du compte est écrite dans le règlement du budget.',
  },
  {
    counted:
      'This vote chooses projects that one sum pays for. The ballots of this box are counted by the rules of the budget, on its page.',
    link: 'Read which projects are funded',
    rule: 'How it is counted is written in the rules of the budget.',
  },
)
