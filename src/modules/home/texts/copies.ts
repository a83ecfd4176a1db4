import { defineTexts } from '#kit/texts.ts'

export const copyPageTexts = defineTexts(
  {
    title: (what: string) => `Dupliquer « ${what} »`,
    lead: 'La copie est un brouillon : l’équipe seule la voit, rien n’est publié et personne n’est prévenu.',
    name: 'Titre de la copie',
    nameHint: 'S’il reste le même, il sera marqué « à réécrire ».',
    parts: 'Ce qui vient aussi',
    always: 'Ce qui vient toujours',
    never: 'Ce qui ne vient jamais',
    rewritten: 'Ce qu’il faudra réécrire',
    rewrittenHow:
      'Sur la page de la copie, ces champs sont vides ou marqués « à réécrire » ; une question est posée avant de publier s’il en reste.',
    submit: 'Faire la copie',
    made: 'La copie est faite. Réécrivez ce qui est marqué, puis publiez-la quand elle est prête.',
    kept: 'C’est noté : ce champ reste comme il est.',
    refusals: {
      'settled-already': 'C’était déjà fait : ce champ n’est plus marqué.',
    },
  },
  {
    title: (what: string) => `Duplicate “${what}”`,
    lead: 'The copy is a draft: only the team sees it, nothing is published and nobody is told.',
    name: 'Title of the copy',
    nameHint: 'If it stays the same, it will be marked “to be rewritten”.',
    parts: 'What comes along too',
    always: 'What always comes along',
    never: 'What never comes along',
    rewritten: 'What will have to be rewritten',
    rewrittenHow:
      'On the page of the copy, these fields are empty or marked “to be rewritten”; a question is asked before publishing if some are left.',
    submit: 'Make the copy',
    made: 'The copy is made. Rewrite what is marked, then publish it when it is ready.',
    kept: 'Noted: this field stays as it is.',
    refusals: {
      'settled-already': 'It was done already: this field is not marked any more.',
    },
  },
)
