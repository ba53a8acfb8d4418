import { unreadReasonWords } from '@lianzhen/shared/exchange';
import type { Fate, Receipt } from './receive.ts';

type Issue = { severity: 'error' | 'information'; code: string; text: string; expression?: string };

/** FHIR's way to say what is the matter. */
export function operationOutcome(...issues: Issue[]) {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map(({ severity, code, text, expression }) => ({
      severity,
      code,
      details: { text },
      ...(expression && { expression: [expression] }),
    })),
  };
}

const statuses = {
  entered: '201 Created',
  changed: '200 OK',
  known: '200 OK',
  supporting: '200 OK',
  unread: '422 Unprocessable Entity',
} as const;

function responseOf(fate: Fate) {
  const status = statuses[fate.how];
  if (fate.how === 'unread') {
    const { zh, en } = unreadReasonWords[fate.reason];
    const issue = { severity: 'error', code: 'processing', text: `${fate.reason}: ${zh} / ${en}` } as const;
    return {
      status,
      outcome: operationOutcome({ ...issue, ...(fate.detail && { expression: fate.detail }) }),
    };
  }
  if (fate.how === 'supporting') {
    const text = '仅作参考,不单独入档 / Only supports others';
    return { status, outcome: operationOutcome({ severity: 'information', code: 'informational', text }) };
  }
  return { status, ...(fate.ref && { location: fate.ref }) };
}

/** The answer to a bundle: one entry for each of its entries, in their order. */
export function bundleResponse(type: string, { deliveryId, fates }: Receipt) {
  return {
    resourceType: 'Bundle',
    id: deliveryId,
    type: type === 'transaction' ? 'transaction-response' : 'batch-response',
    entry: fates.map(fate => ({ response: responseOf(fate) })),
  };
}

/** What this server takes, for machines that ask. */
export function capabilityStatement(base: string, date: string, types: readonly string[]) {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    implementation: { description: '联诊 Lianzhen', url: `${base}/fhir` },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'POST a Bundle (transaction, batch or collection) to /fhir. Each person of it is written as a whole; the answer tells the fate of every entry. The same resource sent again is written once.',
        security: {
          cors: false,
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'OAuth',
                },
              ],
              text: 'OAuth 2.0 client credentials',
            },
          ],
        },
        resource: types.map(type => ({ type, interaction: [{ code: 'create' }] })),
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
      },
    ],
  };
}
