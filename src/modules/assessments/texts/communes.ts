import { defineTexts } from '#kit/texts.ts'

/** The communes of a group: what is asked of whoever answers, and what is told of it. */
export const communeTexts = defineTexts(
  {
    ask: 'Votre commune',
    askHint:
      'Pour savoir si chaque commune est entendue. Elle est gardée à part, avec l’empreinte de votre code ; après la fermeture, il ne reste que le nombre de personnes par commune.',
    none: 'Ne pas le dire',
    unknown: 'Choisissez une commune de la liste, ou ne dites rien.',
    title: 'Réponses par commune',
    rule: 'Tous rôles ensemble, d’après ce que chaque personne a dit en commençant à l’écran ou en atelier ; le papier ne demande pas la commune. Une commune de moins de cinq personnes n’est pas nommée.',
    commune: 'Commune',
    people: 'Réponses',
    inhabitants: 'Part des habitants du groupe',
    others: 'Autres communes, ou commune non dite',
    nothing: 'Trop peu de réponses pour nommer une commune.',
  },
  {
    ask: 'Your commune',
    askHint:
      'To know whether each commune is heard. It is kept apart, with the fingerprint of your code; once closed, only the number of people of each commune is left.',
    none: 'Rather not say',
    unknown: 'Choose a commune of the list, or say nothing.',
    title: 'Answers by commune',
    rule: 'All roles together, by what each person said when they began on screen or in a workshop; paper does not ask for the commune. A commune of fewer than five people is not named.',
    commune: 'Commune',
    people: 'Answers',
    inhabitants: 'Share of the inhabitants of the group',
    others: 'Other communes, or commune not said',
    nothing: 'Too few answers to name a commune.',
  },
)
