import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Serious and critical faults of accessibility on the page as it stands: the rule, how often, and the first place. */
export async function axeFaults(page: Page): Promise<string[]> {
  // No page of ours holds a frame of another origin, so the rules run where the page is: thrice as fast.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`,
    );
}
