import { defineTexts } from '#kit/texts.ts'

/** Where an experiment is begun from another one. */
export const modelTexts = defineTexts(
  {
    title: 'Commencer d’après une expérimentation',
    lead: 'Choisissez-en une : la page suivante dit ce qui vient avec et ce qu’il faudra réécrire.',
    blank: 'Commencer par une page blanche',
    search: 'Chercher par son titre',
    go: 'Chercher',
    here: 'Reprendre une expérimentation',
    hereLead: 'Celles de l’équipe et celles qui sont racontées d’après des sources publiques.',
    protocolOf: (title: string) => `Protocole : ${title}`,
    elsewhere: 'Reprendre un protocole figé pour un autre territoire',
    elsewhereLead:
      'La méthode vient telle qu’elle a été figée. Le lien entre les deux expérimentations reste public.',
    none: 'Aucune expérimentation ne répond',
    noneText: 'Essayez un autre mot du titre, ou commencez par une page blanche.',
    starter: 'racontée d’après des sources publiques',
    draft: 'brouillon',
  },
  {
    title: 'Begin from an experiment',
    lead: 'Choose one: the next page says what comes along and what will have to be rewritten.',
    blank: 'Begin with a blank page',
    search: 'Search by its title',
    go: 'Search',
    here: 'Begin again from an experiment',
    hereLead: 'Those of the house, and those that are told from public sources.',
    protocolOf: (title) => `Protocol: ${title}`,
    elsewhere: 'Take a frozen protocol to another territory',
    elsewhereLead:
      'The method comes as it was frozen. The link between the two experiments stays public.',
    none: 'No experiment answers',
    noneText: 'Try another word of the title, or begin with a blank page.',
    starter: 'told from public sources',
    draft: 'draft',
  },
)
