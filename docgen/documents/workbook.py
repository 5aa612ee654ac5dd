"""The workbook of a participant (risks, milestones and goals): what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents import workbook_overview
from docgen.documents.cover import cover
from docgen.documents.workbook_actions import action_rows, involved, involved_rows
from docgen.documents.workbook_goals import goal_rows, measurement_rows, numbered, shown_progress
from docgen.documents.workbook_marks import evaluation, ratings
from docgen.documents.workbook_matrix import matrix
from docgen.documents.workbook_milestones import gantt, milestone_rows, next_milestones
from docgen.documents.workbook_risks import countermeasures, greatest_risks, risk_rows
from docgen.documents.workbook_trend import trend
from docgen.model.project import Project

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of a participant's workbook. Its date is that of the newest version of the plan."""
    id = subject.participant
    project = workspace.project_of(id) or Project(participant=id, language=language)
    today = max((version.date for version in project.versions), default=None)
    name = workspace.participants[id].name
    named = {**cover(workspace, id, language), "participant": {"id": id, "name": name}}
    goals = numbered(project.goals, language)
    tables = {
        "risks": risk_rows(project.risks, today, language),
        "milestones": milestone_rows(project.milestones, today, language),
        "actions": action_rows(project, today, language),
        "goals": goal_rows(goals, language),
    }
    judged, rated = evaluation(workspace, project, language), ratings(workspace, project, language)
    return {
        **named,
        **tables,
        "under": " · ".join(filter(None, (name, project.title))),
        "overview": workbook_overview.facts(project, named),
        "status_date": today,
        "figures": workbook_overview.figures(tables, judged["lowest"], rated["highest"], language),
        "top": greatest_risks(tables["risks"]),
        "next": next_milestones(tables["milestones"]),
        "progress": shown_progress(tables["goals"]),
        "matrix": matrix(tables["risks"], language),
        "gantt": {**gantt(tables["milestones"], language), "status": today or ""},
        "countermeasures": countermeasures(tables["risks"], language),
        "measurements": measurement_rows(goals),
        "trend": trend(goals, language),
        "involvement": involved_rows(project.involvement, language),
        "involved": involved(project.involvement, language),
        "evaluation": judged,
        "ratings": rated,
    }
