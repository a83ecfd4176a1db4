import { defineTexts } from '#kit/texts.ts'

export const ruleTexts = defineTexts(
  {
    title: 'Règles des comptes',
    lead: 'Quels comptes vont à quelle ligne de quel projet. Le compte le plus long l’emporte, puis la règle qui demande un axe, puis celle qui demande des mots.',
    columns: {
      account: 'Compte (ses premiers chiffres)',
      axis: 'Code de l’axe',
      words: 'Mots du libellé',
      target: 'Projet et ligne',
    },
    noTarget: 'Aucun projet n’a encore de ligne : écrivez d’abord un budget.',
    save: 'Enregistrer les règles',
    refusals: {
      'line-unknown': 'Une de ces règles a été retirée entre-temps. Relisez la page.',
      'too-many-lines': 'Il y a deux cents règles au plus.',
      account: (about: string) =>
        `Ce compte ne va à aucun projet : ${about}. Écrivez les premiers chiffres d’un compte 6, 7, 86 ou 87.`,
      'side-differs': (about: string) =>
        `Le compte ${about} ne va pas à cette ligne : une dépense prend un compte 6, une recette un compte 7, et ce qui est valorisé sans argent un compte 86 ou 87.`,
      'rule-twice': (about: string) =>
        `Deux règles ont le compte ${about} avec le même axe et les mêmes mots.`,
    },
  },
  {
    title: 'Rules of the accounts',
    lead: 'Which accounts go to which line of which project. The longest account wins, then the rule that asks for an axis, then the one that asks for words.',
    columns: {
      account: 'Account (its first figures)',
      axis: 'Code of the axis',
      words: 'Words of the label',
      target: 'Project and line',
    },
    noTarget: 'No project has a line yet: write a budget first.',
    save: 'Save the rules',
    refusals: {
      'line-unknown': 'One of these rules was taken away meanwhile. Read the page again.',
      'too-many-lines': 'There are two hundred rules at most.',
      account: (about) =>
        `This account goes to no project: ${about}. Write the first figures of an account 6, 7, 86 or 87.`,
      'side-differs': (about) =>
        `Account ${about} does not go to this line: a cost takes an account 6, revenue an account 7, and what is valued without money an account 86 or 87.`,
      'rule-twice': (about) =>
        `Two rules have account ${about} with the same axis and the same words.`,
    },
  },
)
