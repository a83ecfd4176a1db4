import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import { mostSessions } from '../attended-sessions.ts'

/** Sessions that members of a panel came to, typed by hand. */
export const attendedTexts = defineTexts(
  {
    title: 'Noter les séances suivies à la main',
    lead: 'Écrivez combien de séances chaque personne a suivies. Ce nombre remplace celui des feuilles de présence. Une case vide garde celui des feuilles.',
    amount: (euros: string) => `Indemnité annoncée : ${euros} par séance.`,
    noAmount:
      'Aucune indemnité par séance n’est réglée : chaque montant est de 0 €. Écrivez-la dans les réglages du recrutement.',
    save: 'Enregistrer les séances suivies',
    saved: (count: number) =>
      `${counted(count, 'nombre de séances est enregistré', 'nombres de séances sont enregistrés')}.`,
    same: 'Rien n’a changé.',
    wrong: `Écrivez un nombre entier, de 0 à ${mostSessions}.`,
    byHand: 'à la main',
    byHandOn: (day: string) => `à la main, le ${day}`,
    bySheets: 'feuilles de présence',
    source: 'D’où vient le nombre',
    nobodyOwed: 'Personne n’a d’indemnité à recevoir : rien n’est à payer ni à signer.',
    notOwed: (people: readonly string[]) =>
      `Aucune indemnité n’est due à ces personnes ; entre parenthèses, les séances qu’elles ont suivies : ${people.join(', ')}.`,
    total: 'Total à payer',
    noted: (count: number) =>
      `* ${counted(count, 'nombre de séances a été écrit', 'nombres de séances ont été écrits')} à la main, sans les feuilles de présence.`,
  },
  {
    title: 'Write down the sessions attended, by hand',
    lead: 'Write how many sessions each person attended. This number replaces that of the attendance sheets. An empty box keeps that of the sheets.',
    amount: (euros) => `Indemnity announced: ${euros} for each session.`,
    noAmount:
      'No indemnity for a session is set: each amount is €0. Write it in the settings of the recruitment.',
    save: 'Save the sessions attended',
    saved: (count) => `${counted(count, 'number', 'numbers')} of sessions saved.`,
    same: 'Nothing has changed.',
    wrong: `Write a whole number, from 0 to ${mostSessions}.`,
    byHand: 'by hand',
    byHandOn: (day) => `by hand, on ${day}`,
    bySheets: 'attendance sheets',
    source: 'Where the number comes from',
    nobodyOwed: 'Nobody has an indemnity to receive: there is nothing to pay or to sign.',
    notOwed: (people) =>
      `No indemnity is due to these people; in brackets, the sessions that they attended: ${people.join(', ')}.`,
    total: 'Total to pay',
    noted: (count) =>
      `* ${count === 1 ? '1 number of sessions was' : `${count} numbers of sessions were`} written by hand, not counted from the attendance sheets.`,
  },
)
