import { BringupError } from '../../core/error.ts';

/** User or password is wrong; five of these ban this machine, so nothing is tried again. */
export function wrongCredentials(board: string, username: string): BringupError {
  return new BringupError({
    code: 'bmc-credentials',
    category: 'auth',
    what: `the board ${board} does not accept the password of ${username}`,
    remedy:
      'correct the user or the secret with its password; it is the password of that account on the BMC. It was tried once and is not tried again, because the board bans who fails five times',
  });
}

/** The fork, with the password it came with: it answers nothing before that is changed. */
export function factoryPassword(board: string): BringupError {
  return new BringupError({
    code: 'bmc-factory-password',
    category: 'auth',
    what: `the board ${board} still has the password it was made with, and refuses everything until that is changed`,
    remedy: `open https://${board}/ and choose a password, then give that one`,
  });
}

/** A new token was refused, too: somebody restarts the daemon again and again, or what answers is several boards. */
export function loginLost(board: string, said: string): BringupError {
  return new BringupError({
    code: 'bmc-login-lost',
    category: 'auth',
    what: `the board ${board} gave a token and does not accept it (${said})`,
    remedy: 'see whether its daemon restarts all the time, or several boards answer at this address; then run it again',
  });
}
