/**
 * Themes and methods, by the French words the sheets already carry: they are what people read, type
 * and find in an address. The English words stand beside them.
 */
export const themes = {
  alimentation: 'food',
  biodiversité: 'biodiversity',
  budget: 'budget',
  climat: 'climate',
  culture: 'culture',
  déchets: 'waste',
  eau: 'water',
  emploi: 'employment',
  enfance: 'childhood',
  'espace public': 'public space',
  Europe: 'Europe',
  habitat: 'housing',
  institutions: 'institutions',
  jeunesse: 'youth',
  justice: 'justice',
  mobilité: 'mobility',
  numérique: 'digital',
  'quartiers populaires': 'working-class neighbourhoods',
  ruralité: 'rural life',
  santé: 'health',
  social: 'social life',
  sport: 'sport',
  sécurité: 'safety',
  urbanisme: 'town planning',
  éducation: 'education',
  énergie: 'energy',
} as const

export type Theme = keyof typeof themes

export const methods = {
  'assemblée citoyenne': 'citizens’ assembly',
  atelier: 'workshop',
  auditions: 'hearings',
  'budget climat': 'climate budget',
  'budget participatif': 'participatory budget',
  'conseil d’habitants': 'residents’ council',
  'conseil participatif': 'participatory council',
  consultation: 'consultation',
  'convention citoyenne': 'citizens’ convention',
  'décision par consentement': 'consent decision',
  'enquête publique': 'public inquiry',
  forum: 'forum',
  'groupe de volontaires': 'group of volunteers',
  interpellation: 'right of petition',
  jeu: 'game',
  'jeu de rôle': 'role play',
  'jugement majoritaire': 'majority judgment',
  'jury citoyen': 'citizens’ jury',
  'panel citoyen': 'citizens’ panel',
  'plateforme en ligne': 'online platform',
  'porte-à-porte': 'door to door',
  pétition: 'petition',
  questionnaire: 'questionnaire',
  résidence: 'residency',
  'réunion publique': 'public meeting',
  'tirage au sort': 'sortition',
  'tournée citoyenne': 'citizens’ tour',
  'tri par une commission citoyenne': 'sorting by a citizens’ commission',
  votation: 'citizen vote',
  'élection sans candidat': 'election without candidates',
  évaluation: 'evaluation',
} as const

export type Method = keyof typeof methods

export const themeNames = Object.keys(themes) as Theme[]
export const methodNames = Object.keys(methods) as Method[]
