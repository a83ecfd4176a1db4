import { writtenInstant } from '#kit/dates.ts'
import type { ServerProblem } from '#kit/mail-reason.ts'
import { defineTexts } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import type { TestLetterRefusal } from '../test-letter.ts'

type Refusal = Exclude<TestLetterRefusal, 'forbidden'>

interface Problem {
  /** What happened, in one sentence. */
  readonly what: string
  /** Who does what about it. */
  readonly todo: string
}

export const testLetterTexts = defineTexts(
  {
    title: 'Essayer l’envoi des courriels',
    why: 'Sans courriel, personne ne reçoit son lien de connexion, son invitation ni sa convocation.',
    link: 'Essayer',
    lead: 'Vous recevez une lettre d’essai, envoyée comme toutes les autres. Cette page dit ce qui en advient.',
    send: 'M’envoyer une lettre d’essai',
    sendAgain: 'M’envoyer une autre lettre d’essai',
    to: (address: string) => `Elle part à ${address}, l’adresse de votre compte.`,
    from: (address: string) => `Son adresse d’envoi : ${address}.`,
    reload: 'Voir ce qui a changé',
    queued: 'La lettre d’essai attend son tour. Revoyez cette page dans quelques secondes.',
    state: 'Où en sont les courriels',
    untested: {
      title: 'Personne n’a encore essayé',
      state: 'Un serveur est réglé ; aucune lettre n’est encore partie.',
    },
    waiting: {
      title: 'La lettre d’essai attend',
      state: 'Une lettre d’essai attend son tour.',
      text: (at: Date) =>
        `Demandée le ${writtenInstant(at, 'fr')}. D’ordinaire, elle part en quelques secondes. Après deux minutes, le programme qui envoie les lettres ne tourne pas : demandez à qui héberge le site de relancer le « worker ».`,
    },
    sent: {
      title: 'Les courriels partent',
      state: (at: Date) => `La dernière lettre est partie le ${writtenInstant(at, 'fr')}.`,
      text: 'Le serveur a pris la lettre. Ouvrez votre boîte. Si elle n’y est pas dans cinq minutes, regardez dans les indésirables ; si elle y est, demandez à qui gère votre nom de domaine d’y déclarer ce serveur (SPF et DKIM).',
    },
    failed: {
      title: 'La lettre n’est pas partie',
      state: (what: string) => `La dernière lettre n’est pas partie. ${what}`,
      again: 'Le site essaie de nouveau de lui-même : il n’y a rien à récrire.',
    },
    noServer: {
      title: 'Aucun serveur de courriel n’est réglé',
      state:
        'Aucun serveur de courriel n’est réglé : les lettres restent dans la page « Courriels ».',
      todo: 'Demandez à votre fournisseur de courriel l’adresse du serveur d’envoi, son port, un nom et un mot de passe. Donnez-les à qui héberge le site : cette personne les écrit dans SMTP_URL (smtps://nom:motdepasse@serveur:465), écrit votre adresse dans MAIL_FROM, puis relance le site.',
    },
    problems: {
      'unknown-host': {
        what: 'Aucun serveur ne porte le nom qui est réglé.',
        todo: 'Demandez à votre fournisseur de courriel le nom exact du serveur d’envoi. Qui héberge le site le corrige dans SMTP_URL, puis relance le site.',
      },
      'no-answer': {
        what: 'Le serveur de courriel ne répond pas.',
        todo: 'Demandez à qui héberge le site de vérifier le nom et le port écrits dans SMTP_URL. Il faut aussi que la machine ait le droit de sortir par ce port (465 ou 587).',
      },
      certificate: {
        what: 'Le certificat du serveur de courriel n’est pas valable pour le nom qui est réglé.',
        todo: 'Demandez à votre fournisseur de courriel sous quel nom son certificat est valable : c’est ce nom qu’il faut dans SMTP_URL. Si le nom est bon, c’est au fournisseur de renouveler son certificat.',
      },
      encryption: {
        what: 'Le serveur et le site n’ont pas pu se parler en secret.',
        todo: 'Demandez à qui héberge le site de vérifier SMTP_URL : smtps:// va avec le port 465, smtp:// avec le port 587.',
      },
      'sign-in': {
        what: 'Le serveur de courriel refuse le nom ou le mot de passe.',
        todo: 'Demandez à votre fournisseur de courriel un mot de passe pour ce programme : souvent, ce n’est pas celui de la boîte. Qui héberge le site l’écrit dans SMTP_URL, puis relance le site.',
      },
      sender: {
        what: 'Le serveur de courriel refuse l’adresse d’envoi.',
        todo: 'Demandez à votre fournisseur de courriel quelles adresses ce compte a le droit d’utiliser. Qui héberge le site en écrit une dans MAIL_FROM, puis relance le site.',
      },
      refused: {
        what: 'Le serveur de courriel refuse d’écrire à votre adresse, ou refuse le message.',
        todo: 'Vérifiez votre adresse dans « Mon compte ». Si elle est bonne, demandez à votre fournisseur de courriel pourquoi il refuse.',
      },
      other: {
        what: 'Le serveur de courriel a répondu par une erreur.',
        todo: 'Demandez à qui héberge le site de lire le journal du « worker » : l’erreur y est écrite.',
      },
    } satisfies Record<ServerProblem, Problem> as Readonly<Record<ServerProblem, Problem>>,
    refusals: {
      'no-server':
        'Aucun serveur de courriel n’est réglé : lisez ci-dessous ce qu’il faut demander.',
      'no-address': 'Votre compte n’a pas d’adresse : écrivez-la dans « Mon compte ».',
      invented:
        'Votre adresse est inventée (.example, .test…) : aucune lettre n’y part. Écrivez la vôtre dans « Mon compte ».',
    } satisfies Record<Refusal, string> as Readonly<Record<Refusal, string>>,
    letter: {
      subject: (house: string) => `Lettre d’essai ${ofName(house)}`,
      body: (house: string, url: string) =>
        `Bonjour,\n\nVous avez demandé cette lettre pour essayer l’envoi des courriels ${ofName(house)}. Vous la lisez : les courriels partent.\n\n${url}\n`,
    },
  },
  {
    title: 'Try whether mail leaves',
    why: 'Without mail, nobody receives their sign-in link, their invitation or their summons.',
    link: 'Try',
    lead: 'You receive a test letter, sent like all the others. This page says what becomes of it.',
    send: 'Send me a test letter',
    sendAgain: 'Send me another test letter',
    to: (address) => `It goes to ${address}, the address of your account.`,
    from: (address) => `It comes from ${address}.`,
    reload: 'See what has changed',
    queued: 'The test letter is waiting for its turn. Look at this page again in a few seconds.',
    state: 'How mail is doing',
    untested: {
      title: 'Nobody has tried yet',
      state: 'A server is set; no letter has left yet.',
    },
    waiting: {
      title: 'The test letter is waiting',
      state: 'A test letter is waiting for its turn.',
      text: (at) =>
        `Asked on ${writtenInstant(at, 'en')}. It usually leaves within seconds. After two minutes, the program that sends letters is not running: ask whoever hosts the site to start the “worker” again.`,
    },
    sent: {
      title: 'Mail is leaving',
      state: (at) => `The last letter left on ${writtenInstant(at, 'en')}.`,
      text: 'The server took the letter. Open your mailbox. If it is not there within five minutes, look among the junk; if it is there, ask whoever manages your domain name to declare this server in it (SPF and DKIM).',
    },
    failed: {
      title: 'The letter has not left',
      state: (what) => `The last letter has not left. ${what}`,
      again: 'The site tries again by itself: nothing has to be written again.',
    },
    noServer: {
      title: 'No mail server is set',
      state: 'No mail server is set: letters stay on the page “Mail”.',
      todo: 'Ask your mail provider for the name of its outgoing server, its port, a name and a password. Give them to whoever hosts the site: they write them in SMTP_URL (smtps://name:password@server:465), write your address in MAIL_FROM, then restart the site.',
    },
    problems: {
      'unknown-host': {
        what: 'No server has the name that is set.',
        todo: 'Ask your mail provider for the exact name of its outgoing server. Whoever hosts the site corrects it in SMTP_URL, then restarts the site.',
      },
      'no-answer': {
        what: 'The mail server does not answer.',
        todo: 'Ask whoever hosts the site to check the name and port written in SMTP_URL, and that the machine may go out by this port (465 or 587).',
      },
      certificate: {
        what: 'The certificate of the mail server is not valid for the name that is set.',
        todo: 'Ask your mail provider under which name its certificate is valid: this is the name for SMTP_URL. If the name is right, the provider has to renew its certificate.',
      },
      encryption: {
        what: 'The server and the site could not speak in secret.',
        todo: 'Ask whoever hosts the site to check SMTP_URL: smtps:// goes with port 465, smtp:// with port 587.',
      },
      'sign-in': {
        what: 'The mail server refuses the name or the password.',
        todo: 'Ask your mail provider for a password for this program: it is often not that of the mailbox. Whoever hosts the site writes it in SMTP_URL, then restarts the site.',
      },
      sender: {
        what: 'The mail server refuses the address that letters come from.',
        todo: 'Ask your mail provider which addresses this account may use. Whoever hosts the site writes one in MAIL_FROM, then restarts the site.',
      },
      refused: {
        what: 'The mail server refuses to write to your address, or refuses the message.',
        todo: 'Check your address in “My account”. If it is right, ask your mail provider why it refuses.',
      },
      other: {
        what: 'The mail server answered with an error.',
        todo: 'Ask whoever hosts the site to read the log of the “worker”: the error is written there.',
      },
    },
    refusals: {
      'no-server': 'No mail server is set: read below what to ask.',
      'no-address': 'Your account has no address: write it in “My account”.',
      invented:
        'Your address is invented (.example, .test…): no letter goes there. Write yours in “My account”.',
    },
    letter: {
      subject: (house) => `Test letter from ${house}`,
      body: (house, url) =>
        `Hello,\n\nYou asked for this letter to try whether mail leaves ${house}. You are reading it: mail is leaving.\n\n${url}\n`,
    },
  },
)
