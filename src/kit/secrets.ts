import type { Kept } from './kept.ts'

/** What is kept of what opens a door, in plain words: `/vos-donnees` says it, and never only that it is secret. */
export const secrets = {
  link: {
    fr: 'l’empreinte d’un lien envoyé par courriel, pas le lien lui-même',
    en: 'the fingerprint of a link sent by e-mail, not the link itself',
  },
  ownPage: {
    fr: 'l’empreinte du lien d’une page personnelle, pas le lien lui-même',
    en: 'the fingerprint of the link of a page of one’s own, not the link itself',
  },
  sharedLink: {
    fr: 'l’empreinte d’un lien donné à une personne, pas le lien lui-même',
    en: 'the fingerprint of a link given to somebody, not the link itself',
  },
  alertLink: {
    fr: 'le lien qui arrête une alerte, tel que ses lettres l’écrivent',
    en: 'the link that ends an alert, as its letters write it',
  },
  stopLink: {
    fr: 'le lien qui arrête des courriels, tel que ces courriels l’écrivent',
    en: 'the link that stops e-mails, as these e-mails write it',
  },
  letterCode: {
    fr: 'le code imprimé sur la lettre',
    en: 'the code printed on the letter',
  },
  codeFingerprint: {
    fr: 'l’empreinte d’un code donné par lettre, pas le code lui-même',
    en: 'the fingerprint of a code given by letter, not the code itself',
  },
  answerCode: {
    fr: 'l’empreinte d’un code qui ramène à ses propres réponses, pas le code lui-même',
    en: 'the fingerprint of a code that leads back to one’s own answers, not the code itself',
  },
  roleKey: {
    fr: 'l’adresse donnée à toutes les personnes d’un rôle, telle que son affiche la montre',
    en: 'the address given to everyone of a role, as its poster shows it',
  },
  houseKey: {
    fr: 'une clé de ce site, tirée au hasard : elle ne dit rien d’une personne',
    en: 'a key of this site, drawn at random: it says nothing of a person',
  },
  keyFingerprint: {
    fr: 'l’empreinte de la clé d’un tirage, pas la clé elle-même',
    en: 'the fingerprint of the key of a draw, not the key itself',
  },
  device: {
    fr: 'l’empreinte de la connexion d’un appareil',
    en: 'the fingerprint of the sign-in of a device',
  },
  passkey: {
    fr: 'le numéro et la partie publique d’une clé d’accès : ils reconnaissent la clé, sans pouvoir se connecter',
    en: 'the number and the public part of a passkey: they recognise the key, and cannot sign in',
  },
  codesApplication: {
    fr: 'le secret partagé avec une application de codes',
    en: 'the secret shared with an application of codes',
  },
  recoveryCode: {
    fr: 'l’empreinte d’un code de secours, pas le code lui-même',
    en: 'the fingerprint of a recovery code, not the code itself',
  },
  challenge: {
    fr: 'un nombre tiré au hasard pour une connexion par clé d’accès',
    en: 'a number drawn at random for one sign-in by passkey',
  },
  ballotRight: {
    fr: 'un droit de voter tiré au hasard, que rien ne relie à une personne',
    en: 'a right to vote drawn at random, that nothing ties to a person',
  },
} satisfies Record<string, Kept>
