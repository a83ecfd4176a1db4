import { defineTexts } from '#kit/texts.ts'

export const hearingTexts = defineTexts(
  {
    slides: 'Diapositives de l’oral (PPTX)',
    criterion: 'Votre critère',
    weight: 'Son poids',
    empty: 'Cette partie n’est pas encore écrite.',
    team: 'Équipe',
    role: 'Fonction',
    days: 'Jours',
    calendar: 'Calendrier',
  },
  {
    slides: 'Slides for the hearing (PPTX)',
    criterion: 'Your criterion',
    weight: 'Its weight',
    empty: 'This part is not written yet.',
    team: 'Team',
    role: 'Role',
    days: 'Days',
    calendar: 'Calendar',
  },
)
