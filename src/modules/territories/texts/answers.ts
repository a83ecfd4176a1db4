import { defineTexts } from '#kit/texts.ts'

/** Words of the question « which place? », asked by the forms of every room. */
export const answerTexts = defineTexts(
  {
    nothing: 'Indiquez un territoire : son nom, son code postal ou son code INSEE.',
    unknown: (query: string) =>
      `Aucun territoire ne correspond à « ${query} ». Vérifiez l’orthographe, ou essayez le code postal.`,
    several: 'Plusieurs territoires correspondent : choisissez le vôtre dans la liste.',
    hint: 'Nom, code postal ou code INSEE, par exemple « Saint-Denis » ou « 35000 ».',
    choices: 'Lequel est-ce ?',
    another: 'Chercher autre chose',
    inhabitants: (count: string) => `${count} hab.`,
    formerly: (name: string) => `trouvé sous « ${name} »`,
  },
  {
    nothing: 'Give a place: its name, postal code or INSEE code.',
    unknown: (query) => `No place matches “${query}”. Check the spelling, or try the postal code.`,
    several: 'Several places match: choose yours in the list.',
    hint: 'Name, postal code or INSEE code, for example “Saint-Denis” or “35000”.',
    choices: 'Which one is it?',
    another: 'Search for something else',
    inhabitants: (count) => `${count} inh.`,
    formerly: (name) => `found under “${name}”`,
  },
)
