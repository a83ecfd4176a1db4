import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const teamTexts = defineTexts(
  {
    title: 'Temps de l’équipe',
    lead: 'Les jours de chaque personne, par mois et par projet. Seules les personnes qui tiennent les comptes et les administrateurs lisent cette page.',
    none: 'Aucun jour pour le moment.',
    noneText: 'Les jours que l’équipe écrit dans ses semaines viendront ici.',
    counted: (count: number) => numbered(count, 'lignes', 'fr'),
    search: 'Personne ou projet',
    all: 'Tous',
    latestFirst: 'Le dernier mois d’abord',
    person: 'Personne',
    month: 'Mois',
    work: 'Projet',
    days: 'Jours écrits',
    sent: 'Jours envoyés',
    gone: 'Personne effacée',
  },
  {
    title: 'Time of the team',
    lead: 'The days of each person, by month and project. Only those who keep the accounts and administrators read this page.',
    none: 'No day yet.',
    noneText: 'The days that the team writes in its weeks will come here.',
    counted: (count) => numbered(count, 'lines', 'en'),
    search: 'Person or project',
    all: 'All',
    latestFirst: 'The last month first',
    person: 'Person',
    month: 'Month',
    work: 'Project',
    days: 'Days written',
    sent: 'Days sent',
    gone: 'Erased person',
  },
)
