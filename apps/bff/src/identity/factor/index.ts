export { resetFactor, takeTurns } from './factors.ts';
export {
  beginEnrolment,
  demoCode,
  enrol,
  enrolInput,
  myFactors,
  proofs,
  removeTotp,
  renewCodes,
  secondInput,
  showSecond,
} from './verbs.ts';
export {
  addPasskey,
  addPasskeyInput,
  askPasskey,
  askPasskeyInput,
  beginPasskey,
  passkeyIdInput,
  removePasskey,
  usePasskey,
  usePasskeyInput,
} from './passkey.ts';
export { codeAt, codeMatches, giveDemoFactor } from './totp.ts';
