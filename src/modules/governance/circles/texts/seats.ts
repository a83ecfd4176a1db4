import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const seatTexts = defineTexts(
  {
    title: 'Qui tient quel rôle',
    link: 'Écrire tous les sièges, ou les coller d’un tableur',
    lead: 'Une ligne par personne et par rôle. Une personne qui n’est pas du cercle le rejoint, par son courriel. Un mandat prend fin sur la page de son rôle, avec sa raison.',
    save: 'Enregistrer les sièges',
    row: 'Siège',
    columns: {
      role: 'Rôle',
      person: 'Personne',
      email: 'Courriel',
      startsOn: 'À partir du',
      endsOn: 'Jusqu’au',
      filledBy: 'Comment',
      note: 'Décision',
    },
    joins: 'Rejoint aussi le cercle.',
    twice: (line: string) =>
      `Le même rôle est déjà donné à la même personne (${line}) : gardez une seule des deux lignes.`,
    taken: (role: string, seats: number) =>
      `« ${role} » a ${numbered(seats, 'sièges', 'fr')}, et d’autres les tiennent ces jours-là : mettez fin à un mandat, changez les dates, ou ajoutez un siège au rôle.`,
    named: 'les sièges écrits ensemble',
    undone: 'Les sièges du cercle sont de nouveau comme avant.',
    saved: {
      told: (saved: string, letters: number) =>
        `${saved} ${numbered(letters, 'courriels disent', 'fr')} aux personnes ajoutées qu’elles sont du cercle.`,
      nobody: (saved: string) =>
        `${saved} Aucun courriel ne part : dites vous-même aux personnes ajoutées qu’elles sont du cercle.`,
    },
    refusals: {
      'another-seat':
        'Une ligne qui existe garde son rôle et sa personne. Pour donner le rôle à quelqu’un d’autre, mettez fin au mandat sur la page du rôle, puis ajoutez une ligne.',
      'seat-gone':
        'Un mandat de cette page a pris fin entre-temps : relisez la page, puis enregistrez de nouveau.',
      'not-a-member': 'Une de ces personnes a quitté le cercle entre-temps : relisez la page.',
      'seat-taken': (why: string) => why,
    },
  },
  {
    title: 'Who holds which role',
    link: 'Write all the seats, or paste them from a spreadsheet',
    lead: 'One line for each person in each role. Somebody who is not of the circle joins it, by their e-mail. A mandate ends on the page of its role, with its reason.',
    save: 'Save the seats',
    row: 'Seat',
    columns: {
      role: 'Role',
      person: 'Person',
      email: 'E-mail',
      startsOn: 'From',
      endsOn: 'Until',
      filledBy: 'How',
      note: 'Decision',
    },
    joins: 'Joins the circle too.',
    twice: (line) =>
      `The same role is given to the same person already (${line}): keep only one of the two lines.`,
    taken: (role, seats) =>
      `“${role}” has ${numbered(seats, 'seats', 'en')}, held by others on these days: end a mandate, change the days, or add a seat to the role.`,
    named: 'the seats written together',
    undone: 'The seats of the circle are as before.',
    saved: {
      told: (saved, letters) =>
        `${saved} ${numbered(letters, 'e-mails tell', 'en')} the people who were added that they are in the circle.`,
      nobody: (saved) =>
        `${saved} No e-mail leaves: tell the people who were added yourself that they are in the circle.`,
    },
    refusals: {
      'another-seat':
        'A line that exists keeps its role and its person. To give the role to somebody else, end the mandate on the page of the role, then add a line.',
      'seat-gone': 'A mandate of this page ended meanwhile: read the page again, then save again.',
      'not-a-member': 'One of these people left the circle meanwhile: read the page again.',
      'seat-taken': (why) => why,
    },
  },
)
