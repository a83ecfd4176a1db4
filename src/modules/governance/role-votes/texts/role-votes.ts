import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The election of roles by colleges. */
export const roleVoteTexts = defineTexts(
  {
    title: 'Élire par collèges',
    lead: 'Un scrutin pour chaque rôle à pourvoir, ouverts ensemble et selon la même règle. Quand un scrutin est dépouillé, les personnes choisies rejoignent le cercle et Ouvroir écrit leur mandat.',
    openFor: 'Pourvoir par un scrutin',
    frozen:
      'Une fois ouverts, la question, les candidatures, la règle et les listes électorales ne changent plus. La page de chaque scrutin est publique, avec le nom des candidat·es.',
    method: 'Règle qui décide',
    methods: {
      mj: 'Jugement majoritaire : chaque personne donne une mention à chaque candidat·e',
      approval: 'Approbation : chaque personne coche qui lui convient',
      'stv-scottish':
        'Vote unique transférable : chaque personne classe ; les places se partagent en proportion',
    },
    tier: 'Secret',
    tiers: {
      tracked: 'Secret : un reçu permet de retrouver son bulletin',
      open: 'Public : chaque bulletin paraît avec son nom',
    },
    closesOn: 'Fin du scrutin',
    closesHint: 'À 18 h, heure de Paris.',
    startsOn: 'Début des mandats',
    startsHint: 'Vide : le lendemain de la fin du scrutin.',
    college: (role: string) => `Rôle à pourvoir : ${role}`,
    seats: (role: string) => `Places à pourvoir (${role})`,
    seatsFree: (free: number) =>
      free === 0
        ? 'Toutes les places sont prises aujourd’hui.'
        : free === 1
          ? 'Une place est libre.'
          : `${writtenNumber(free, 'fr')} places sont libres.`,
    candidates: (role: string) => `Candidat·es (${role})`,
    candidatesHint:
      'Une personne par ligne : nom ; courriel. Plus de candidat·es que de places. Laissez vide ce qui ne se vote pas aujourd’hui.',
    voters: (role: string) => `Qui vote (${role})`,
    votersHint:
      'Une personne par ligne : nom ; courriel ; adresse postale. Qui a un courriel reçoit son code aussitôt ; pour les autres, imprimez les lettres sur la page du scrutin.',
    submit: 'Ouvrir les scrutins',
    opened: {
      told: (count: number, letters: number) =>
        `${counted(count, 'scrutin est ouvert', 'scrutins sont ouverts')}, ${counted(letters, 'code est envoyé', 'codes sont envoyés')} par courriel. Pour qui n’a pas de courriel, imprimez les lettres sur la page du scrutin.`,
      nobody: (count: number) =>
        `${counted(count, 'scrutin est ouvert', 'scrutins sont ouverts')}. Personne n’a de courriel : imprimez les lettres sur la page du scrutin.`,
    },
    noRole: 'Ce cercle n’a pas encore de rôle : ajoutez-en un d’abord.',
    looked: 'Avant d’ouvrir : les listes ne changeront plus',
    lookedAt: {
      'look-alikes': 'Les lignes qui se ressemblent sont bien des personnes différentes.',
      unreachable:
        'Quelqu’un remettra leur lettre à celles et ceux qui n’ont ni courriel, ni adresse.',
    },
    waits: {
      'look-alikes': (names: string) =>
        `Ces lignes se ressemblent : ${names}. Retirez celle qui est en trop, ou cochez la case si ce sont bien des personnes différentes.`,
      unreachable: (names: string) =>
        `Sans courriel ni adresse postale, leur code ne leur parviendrait pas : ${names}. Complétez leurs lignes, ou cochez que leur lettre leur sera remise.`,
    },
    votes: 'Scrutins',
    votesOf: (role: string) => `Scrutin : ${role}`,
    states: {
      open: 'ouvert',
      written: 'mandats écrits',
      'not-written':
        'les mandats n’ont pas pu être écrits (place prise, rôle supprimé ou personne choisie introuvable) : confiez le rôle à la main',
      cancelled: 'annulé',
    },
    voteTitle: (circle: string) => `Élection : ${circle}`.slice(0, 100),
    voteQuestion: (circle: string) => `Qui pour tenir ce rôle dans le cercle « ${circle} » ?`,
    twoColleges: (name: string) =>
      `${name} est déjà dans un autre collège, sous ce nom ou avec ce courriel : une personne vote dans un seul collège. Deux personnes du même nom ? Ajoutez un mot après le nom.`,
    lineProblems: {
      'no-name': (line: number) => `Ligne ${line} : le nom manque.`,
      'bad-email': (line: number) =>
        `Ligne ${line} : le courriel n’est pas complet. Attendu : nom ; courriel.`,
      twice: (line: number) =>
        `Ligne ${line} : ce nom est déjà écrit plus haut ; ajoutez ce qui distingue les deux personnes.`,
      'too-many': (line: number) => `Ligne ${line} : 5 000 personnes au plus.`,
      'too-long': (line: number) =>
        `Ligne ${line} : un nom a 120 caractères au plus, une adresse 400.`,
    },
    problems: {
      'no-seats': 'Écrivez un nombre entier de places, de 1 à 50.',
      'too-few-candidates':
        'Il faut plus de candidat·es que de places, une par ligne. S’il y en a autant, confiez le rôle depuis sa page.',
      'no-voters': 'Écrivez qui vote, une personne par ligne.',
    },
    refusals: {
      'nothing-asked': 'Remplissez au moins un rôle : ses candidat·es, et qui vote.',
      'no-seat':
        'Il n’y a pas autant de places libres à cette date : corrigez le nombre de places, ou le début des mandats.',
      'already-open': 'Un scrutin est déjà ouvert pour ce rôle : attendez son résultat.',
      'starts-before-the-end':
        'Les mandats commenceraient avant la fin du scrutin : corrigez l’une des deux dates.',
      'cannot-open':
        'Ces scrutins ne peuvent pas être ouverts : la fin doit être à venir, avec deux à soixante candidat·es par rôle.',
    },
  },
  {
    title: 'Elect by colleges',
    lead: 'One vote for each role to fill, opened together and by the same rule. When a vote is counted, the people who were chosen join the circle and their mandate writes itself.',
    openFor: 'Fill by a vote',
    frozen:
      'Once open, the question, the candidates, the rule and the rolls do not change. The page of each vote is public, with the names of the candidates.',
    method: 'Rule that decides',
    methods: {
      mj: 'Majority judgment: each person gives a grade to each candidate',
      approval: 'Approval: each person ticks who suits them',
      'stv-scottish': 'Single transferable vote: each person ranks; seats are shared in proportion',
    },
    tier: 'Secrecy',
    tiers: {
      tracked: 'Secret: a receipt finds one’s ballot again',
      open: 'Public: each ballot appears with its name',
    },
    closesOn: 'End of the vote',
    closesHint: 'At 18:00, Paris time.',
    startsOn: 'Start of the mandates',
    startsHint: 'Empty: the day after the end of the vote.',
    college: (role) => `Role to fill: ${role}`,
    seats: (role) => `Seats to fill (${role})`,
    seatsFree: (free) =>
      free === 0
        ? 'Every seat is taken today.'
        : free === 1
          ? 'One seat is free.'
          : `${free} seats are free.`,
    candidates: (role) => `Candidates (${role})`,
    candidatesHint:
      'One person a line: name; e-mail. More candidates than seats. Leave empty what is not voted on today.',
    voters: (role) => `Who votes (${role})`,
    votersHint:
      'One person a line: name; e-mail; postal address. Whoever has an e-mail receives their code at once; for the others, letters are made on the page of the vote.',
    submit: 'Open the votes',
    opened: {
      told: (count, letters) =>
        `${counted(count, 'vote is open', 'votes are open')}, ${counted(letters, 'code is sent', 'codes are sent')} by e-mail. For those without an e-mail address, letters are made on the page of the vote.`,
      nobody: (count) =>
        `${counted(count, 'vote is open', 'votes are open')}. Nobody has an e-mail address: print the letters on the page of the vote.`,
    },
    noRole: 'This circle has no role yet: add one first.',
    looked: 'Before opening: the rolls will not change any more',
    lookedAt: {
      'look-alikes': 'The lines that look alike are different persons.',
      unreachable: 'Somebody will hand their letter to those who have neither e-mail nor address.',
    },
    waits: {
      'look-alikes': (names: string) =>
        `These lines look alike: ${names}. Remove the extra one, or tick the box if they are different persons.`,
      unreachable: (names: string) =>
        `Without e-mail or postal address, their code would not reach them: ${names}. Complete their lines, or tick that their letter will be handed to them.`,
    },
    votes: 'Votes',
    votesOf: (role) => `Vote: ${role}`,
    states: {
      open: 'open',
      written: 'mandates written',
      'not-written':
        'the mandates could not be written (seat taken, role removed or chosen person not found): give the role by hand',
      cancelled: 'cancelled',
    },
    voteTitle: (circle) => `Election: ${circle}`.slice(0, 100),
    voteQuestion: (circle) => `Who should hold this role in the circle “${circle}”?`,
    twoColleges: (name) =>
      `${name} is in another college already, by this name or with this e-mail: a person votes in one college. Two people of one name? Add a word after the name.`,
    lineProblems: {
      'no-name': (line) => `Line ${line}: the name is missing.`,
      'bad-email': (line) => `Line ${line}: the e-mail is not complete. Expected: name; e-mail.`,
      twice: (line) =>
        `Line ${line}: this name is already above; add what tells the two people apart.`,
      'too-many': (line) => `Line ${line}: at most 5,000 people.`,
      'too-long': (line) => `Line ${line}: a name has 120 characters at most, an address 400.`,
    },
    problems: {
      'no-seats': 'Write a whole number of seats, from 1 to 50.',
      'too-few-candidates':
        'There must be more candidates than seats, one a line. With as many, give the role from its page.',
      'no-voters': 'Write who votes, one person a line.',
    },
    refusals: {
      'nothing-asked': 'Fill in at least one role: its candidates, and who votes.',
      'no-seat':
        'There are not that many free seats on this day: correct the number of seats, or the start of the mandates.',
      'already-open': 'A vote is already open for this role: wait for its result.',
      'starts-before-the-end':
        'The mandates would start before the end of the vote: correct one of the two days.',
      'cannot-open':
        'These votes cannot be opened: the end must be to come, with two to sixty candidates for each role.',
    },
  },
)
