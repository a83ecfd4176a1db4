/** The French addresses of this room, once. */
export const paths = {
  now: '/temps',
  team: '/temps/equipe',
  teamFiles: {
    csv: '/temps/equipe.csv',
    xlsx: '/temps/equipe.xlsx',
    json: '/temps/equipe.json',
  },
  sent: '/temps/envoyees',
  correct: (week: string) => `/temps/envoyees/${week}/corriger`,
  months: '/temps/mois',
  closeMonth: (month: string) => `/temps/mois/${month}/fermer`,
  reopenMonth: (month: string) => `/temps/mois/${month}/rouvrir`,
  week: (monday: string) => `/temps/semaine/${monday}`,
  paste: (monday: string) => `/temps/semaine/${monday}/coller`,
  agenda: (monday: string) => `/temps/semaine/${monday}/agenda`,
  copyLast: (monday: string) => `/temps/semaine/${monday}/reprendre`,
  send: (monday: string) => `/temps/semaine/${monday}/envoyer`,
  takeBack: (monday: string) => `/temps/semaine/${monday}/corriger`,
} as const
