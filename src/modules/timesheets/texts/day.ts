import { defineTexts } from '#kit/texts.ts'

export const dayTexts = defineTexts(
  {
    title: 'Durée d’une journée',
    lead: 'Les heures que l’équipe écrit sont comptées en jours de cette durée.',
    stays: 'Les jours déjà écrits ne changent pas.',
    minutes: 'Une journée de travail dure',
    minutesHint: 'En heures, par exemple 7 ou 7 h 30.',
    save: 'Enregistrer',
    saved: 'La durée d’une journée est enregistrée.',
    now: (hours: string) => `Une journée compte ${hours}.`,
  },
  {
    title: 'Length of a day',
    lead: 'The hours that the team writes are counted in days of this length.',
    stays: 'The days that are written already do not change.',
    minutes: 'A day of work lasts',
    minutesHint: 'In hours, for example 7 or 7h30.',
    save: 'Save',
    saved: 'The length of a day is saved.',
    now: (hours) => `A day counts ${hours}.`,
  },
)
