-- That a photo was blurred is a step of its observation: who and when, never what was there.
alter table watch.step drop constraint step_move_check;
alter table watch.step add constraint step_move_check check (move in (
    'RECORD', 'MODIFY', 'UNDO', 'QUALIFY', 'ASSIGN', 'ACCEPT', 'START', 'REPORT_DONE', 'RETURN', 'WITHDRAW', 'OVERRIDE', 'LIFT_OVERRIDE', 'VERIFY',
    'CLOSE', 'REJECT', 'DECLARE_OUT_OF_REMIT', 'REOPEN', 'MERGE', 'SEPARATE', 'BLUR'));
