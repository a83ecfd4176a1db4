import { defineTexts } from '#kit/texts.ts'

/** What is wrong with a line of the list of voters, as it was pasted. */
export const rollTexts = defineTexts(
  {
    'no-name': (line: number) => `Ligne ${line} : il manque le nom.`,
    'total-row': (line: number) =>
      `Ligne ${line} : c’est un total, et non une personne. Retirez-la, ou écrivez le courriel de la personne.`,
    'bad-contact': (line: number) => `Ligne ${line} : l’adresse de courriel n’est pas complète.`,
    'bad-weight': (line: number) => `Ligne ${line} : le poids est un nombre entier, à partir de 1.`,
    twice: (line: number) => `Ligne ${line} : cette personne est déjà écrite plus haut.`,
    'too-long': (line: number) =>
      `Ligne ${line} : un nom a 200 caractères au plus, un collège 80, une adresse 400. Raccourcissez, ou vérifiez les points-virgules.`,
  },
  {
    'no-name': (line: number) => `Line ${line}: the name is missing.`,
    'total-row': (line: number) =>
      `Line ${line}: this is a total, and no person. Take it off, or write the e-mail of the person.`,
    'bad-contact': (line: number) => `Line ${line}: the e-mail address is not complete.`,
    'bad-weight': (line: number) => `Line ${line}: the weight is a whole number, from 1.`,
    twice: (line: number) => `Line ${line}: this person is already written above.`,
    'too-long': (line: number) =>
      `Line ${line}: a name has 200 characters at most, a college 80, an address 400. Shorten it, or check the semicolons.`,
  },
)
