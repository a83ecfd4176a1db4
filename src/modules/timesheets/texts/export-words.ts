import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** Words for the keys and the codes that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      weeks: 'Semaines',
      rolesOfDays: 'Rôles qui comptent pour vos jours',
      since: 'Depuis le',
      role: 'Rôle',
      monday: 'Lundi',
      sentAt: 'Envoyée le',
      lateMonth: 'Envoyée après la clôture du mois',
      days: 'Jours',
      fromAgenda: 'Repris de l’agenda',
      event: 'Évènement',
      work: 'Travail',
      onDay: 'Jour',
      hundredths: 'Centièmes de jour',
      changes: 'Corrections',
      before: 'Avant',
      after: 'Après',
      changedAt: 'Corrigé le',
      reason: 'Raison',
    },
    values: { 'work.house': 'Vie de l’association', 'work.absent': 'Absence' },
  },
  {
    keys: {
      weeks: 'Weeks',
      rolesOfDays: 'Roles that count for your days',
      since: 'Since',
      role: 'Role',
      monday: 'Monday',
      sentAt: 'Sent on',
      lateMonth: 'Sent after this month was closed',
      days: 'Days',
      fromAgenda: 'Taken from the agenda',
      event: 'Event',
      work: 'Work',
      onDay: 'Day',
      hundredths: 'Hundredths of a day',
      changes: 'Corrections',
      before: 'Before',
      after: 'After',
      changedAt: 'Corrected on',
      reason: 'Reason',
    },
    values: { 'work.house': 'Life of the association', 'work.absent': 'Absence' },
  },
)
