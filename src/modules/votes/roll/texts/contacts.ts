import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** Whom mail reaches, whom it does not, and who has no code yet. */
export const contactTexts = defineTexts(
  {
    mail: (contact: string) => `courriel : ${contact}`,
    noMail: 'sans courriel',
    address: (address: string) => `adresse : ${address}`,
    noAddress: 'sans adresse postale',
    territory: 'territoire du réseau',
    account: 'a un compte sur ce site',
    college: (college: string) => `collège : ${college}`,
    without: (count: number) =>
      counted(count, 'personne n’a pas de courriel', 'personnes n’ont pas de courriel'),
    withoutText:
      'Aucun message ne les prévient si la fin du vote change ou si le vote est annulé : prévenez-les autrement.',
    named: (names: string) => `Sans courriel : ${names}.`,
    andOthers: (count: number) => `et ${counted(count, 'autre', 'autres')}`,
    noCodes: 'Personne n’a encore de code',
    someWithout: (count: number) =>
      counted(count, 'personne n’a pas encore de code', 'personnes n’ont pas encore de code'),
    noCodesText:
      'Sans code, personne ne peut voter à l’écran. Imprimez les lettres ou envoyez les courriels ci-dessous.',
    openedNoCodes:
      'Personne n’a encore de code : imprimez les lettres ou envoyez les courriels, plus bas.',
  },
  {
    mail: (contact: string) => `e-mail: ${contact}`,
    noMail: 'no e-mail',
    address: (address: string) => `address: ${address}`,
    noAddress: 'no postal address',
    territory: 'territory of the network',
    account: 'has an account on this site',
    college: (college: string) => `college: ${college}`,
    without: (count: number) => counted(count, 'person has no e-mail', 'people have no e-mail'),
    withoutText:
      'No message tells them when the end of the vote changes or when it is cancelled: tell them otherwise.',
    named: (names: string) => `No e-mail: ${names}.`,
    andOthers: (count: number) => `and ${counted(count, 'other', 'others')}`,
    noCodes: 'Nobody has a code yet',
    someWithout: (count: number) =>
      counted(count, 'person has no code yet', 'people have no code yet'),
    noCodesText:
      'Without a code nobody can vote by screen. Print the letters or send the e-mails below.',
    openedNoCodes: 'Nobody has a code yet: print the letters or send the e-mails, below.',
  },
)
