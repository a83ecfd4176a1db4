import { defineTexts } from '#kit/texts.ts'

/** From the guide and the library to a protocol. */
export const takeTexts = defineTexts(
  {
    takeDesign: (design: string) => `Mettre ce calcul dans un protocole (${design})`,
    takeIndicator: 'Mettre cet indicateur dans un protocole',
    title: 'Dans quel protocole ?',
    leadPlan:
      'Le formulaire du protocole s’ouvre avec ce plan de calcul déjà écrit. Vous corrigez les titres des colonnes avant de l’enregistrer. Il sera figé avec le protocole, avant le recrutement.',
    leadIndicator: (name: string) =>
      `Le formulaire du protocole s’ouvre avec « ${name} » déjà écrit. Vous le corrigez avant de l’enregistrer : la cible est un exemple.`,
    list: 'Les protocoles où vous pouvez écrire',
    none: 'Aucun protocole où vous pouvez écrire maintenant',
    noneText:
      'Il faut une expérimentation dont vous êtes, avec un protocole commencé et pas encore figé. Un protocole figé se change par un avenant.',
    experiments: 'Voir les expérimentations',
  },
  {
    takeDesign: (design: string) => `Put this computation in a protocol (${design})`,
    takeIndicator: 'Put this indicator in a protocol',
    title: 'In which protocol?',
    leadPlan:
      'The form of the protocol opens with this plan already written. Correct the titles of the columns before saving it. It will be frozen with the protocol, before recruitment.',
    leadIndicator: (name: string) =>
      `The form of the protocol opens with “${name}” already written. Correct it before saving it: the target is an example.`,
    list: 'Protocols that you may write in',
    none: 'No protocol that you may write in now',
    noneText:
      'It takes an experiment of yours, with a protocol that is begun and not frozen yet. A frozen protocol is changed by an amendment.',
    experiments: 'See the experiments',
  },
)
